using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>Two targets compared by one metric in one scenario at one level.</summary>
/// <param name="PlannedBlocks">Blocks of the plan that hold both targets.</param>
/// <param name="Estimate">Null where no block holds a valid pair.</param>
public sealed record ComparisonEstimate(
    Comparison Comparison,
    string Scenario,
    Level Level,
    Metric Metric,
    int PlannedBlocks,
    RatioEstimate? Estimate)
{
    public int ValidBlocks => Estimate?.Blocks.Count ?? 0;
}
