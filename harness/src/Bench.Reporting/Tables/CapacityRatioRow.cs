using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One ratio of capacities, numerator ÷ denominator: a row of <c>capacity-ratios.csv</c>.</summary>
/// <param name="Ratio"><c>&lt; x</c> or <c>&gt; x</c> where a capacity lies beyond the grid, empty where it is unknown.</param>
public sealed record CapacityRatioRow(
    string Numerator,
    string Denominator,
    bool NoiseFloor,
    string Scenario,
    string? Ratio,
    double? RatioLow,
    double? RatioHigh,
    int ValidBlocks,
    int PlannedBlocks)
{
    public static CapacityRatioRow Of(CapacityComparison row) => new(
        row.Comparison.Numerator, row.Comparison.Denominator, row.Comparison.IsNoiseFloor, row.Scenario,
        CapacityRow.Exact(row.Kind, row.Estimate?.Ratio), row.Estimate?.Interval?.Low, row.Estimate?.Interval?.High,
        row.Estimate?.Blocks.Count ?? 0, row.PlannedBlocks);
}
