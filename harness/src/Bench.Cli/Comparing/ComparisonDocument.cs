using Bench.Core.Gating;

namespace Bench.Cli.Comparing;

/// <summary>What <c>bench compare --json</c> prints.</summary>
/// <param name="Gate"><c>passed</c>, <c>failed</c> or <c>tooFewBlocks</c>.</param>
/// <param name="Regressions">Figures that are worse in every comparison.</param>
/// <param name="NotPersistent">Figures that are worse in some, which is no alarm.</param>
/// <param name="Differences">Of runs that were compared, beside the figures.</param>
internal sealed record ComparisonDocument(
    int SchemaVersion,
    string Gate,
    IReadOnlyList<FigurePlace> Regressions,
    IReadOnlyList<FigurePlace> NotPersistent,
    IReadOnlyList<string> Differences,
    IReadOnlyList<RunComparison> Comparisons)
{
    /// <summary>Counted up when a field changes its meaning or goes; new fields come without notice.</summary>
    private const int CurrentSchemaVersion = 1;

    public static ComparisonDocument Of(GateOutcome outcome, IReadOnlyList<string> differences) => new(
        CurrentSchemaVersion,
        CompareSession.CodeOf(outcome) switch
        {
            ExitCode.GateFailed => "failed",
            ExitCode.TooLittleValid => "tooFewBlocks",
            _ => "passed",
        },
        outcome.Regressions,
        outcome.NotPersistent,
        differences,
        outcome.Comparisons);
}
