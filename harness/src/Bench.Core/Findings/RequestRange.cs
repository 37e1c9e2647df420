using Bench.Core.Measurement;

namespace Bench.Core.Findings;

/// <summary>How many requests of a trial may have reached the database: all that were answered did, all that were sent may have.</summary>
internal readonly record struct RequestRange(long Answered, long Sent)
{
    private const string Exact = "builtin";

    public static RequestRange Of(IEnumerable<LevelResult> levels) => levels
        .SelectMany(level => level.SecondOpinion is { } second ? [level, second] : (LevelResult[])[level])
        .Aggregate(default(RequestRange), (sum, level) => new RequestRange(sum.Answered + level.Total.Ok, sum.Sent + level.Total.Sent + Untold(level)));

    /// <param name="count">Seen.</param>
    /// <param name="each">Declared for a request.</param>
    /// <param name="beside">What may have been counted with it.</param>
    public bool Covers(long count, long each, long beside) => count >= Answered * each && count <= (Sent * each) + beside;

    public override string ToString() => Answered == Sent
        ? FormattableString.Invariant($"{Sent} requests")
        : FormattableString.Invariant($"{Answered} to {Sent} requests");

    /// <summary>Other engines tell nothing of what they wait for when their lead-in or their window ends.</summary>
    private static long Untold(LevelResult level) => level.Engine.Name.StartsWith(Exact, StringComparison.Ordinal) ? 0 : 2 * level.Level.Connections;
}
