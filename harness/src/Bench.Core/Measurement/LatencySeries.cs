namespace Bench.Core.Measurement;

/// <summary>One kind of latency of a cohort.</summary>
/// <param name="SliceMaxNs">The largest of each 100 ms slice of the window, by the time at which the request was due; one that was given up
/// counts as the time it had waited (METHOD.md M8).</param>
/// <param name="Unanswered">Those that <paramref name="Histogram"/> does not hold because their end was never seen.</param>
public sealed record LatencySeries(LatencyHistogram Histogram, IReadOnlyList<long> SliceMaxNs, Unanswered Unanswered)
{
    public static LatencySeries Empty => new(LatencyHistogram.Empty, [], default);
}
