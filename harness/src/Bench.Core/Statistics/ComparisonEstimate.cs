using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>Two targets compared by one metric in one scenario at one level.</summary>
/// <param name="PlannedBlocks">Blocks of the plan that hold both targets.</param>
/// <param name="Estimate">Null where no block holds a valid pair, or where it is withheld.</param>
public sealed record ComparisonEstimate(
    Comparison Comparison,
    string Scenario,
    Level Level,
    Metric Metric,
    int PlannedBlocks,
    RatioEstimate? Estimate)
{
    /// <summary>True where the noise floor at this place is too high for any ratio: the estimate is withheld (METHOD.md M18).</summary>
    public bool IsWithheld { get; init; }

    public int ValidBlocks => Estimate?.Blocks.Count ?? 0;

    /// <summary>The row of the same two targets at the same place, by another metric.</summary>
    public ComparisonEstimate SamePlaceIn(IEnumerable<ComparisonEstimate> rows, Metric metric) => rows.Single(row =>
        row.Metric == metric && row.Comparison == Comparison && row.Scenario == Scenario && row.Level == Level);
}
