namespace Bench.Core.Measurement;

/// <summary>Requests whose latency is only known to be longer than they had waited when they were given up: right-censored (METHOD.md M4).</summary>
/// <param name="LeastNs">The shortest of their waits, in nanoseconds; 0 where there is none.</param>
public readonly record struct Unanswered(long Count, long LeastNs)
{
    public static Unanswered Sum(IEnumerable<Unanswered> parts) => parts.Where(part => part.Count > 0).Aggregate(
        default(Unanswered),
        (sum, part) => new Unanswered(sum.Count + part.Count, sum.Count == 0 ? part.LeastNs : Math.Min(sum.LeastNs, part.LeastNs)));
}
