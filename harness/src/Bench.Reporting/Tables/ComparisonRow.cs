using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One ratio, numerator ÷ denominator: a row of <c>comparisons.csv</c>.</summary>
/// <param name="Metric"><c>requests_per_second</c>, <c>cpu_us_per_request</c>, <c>open_response_p50_ms</c> or <c>open_response_p99_ms</c>.</param>
/// <param name="NoiseFloor">True where both are the same target under two names.</param>
/// <param name="RatioLow">Lower end of the 95 % t interval; empty for fewer than two blocks.</param>
/// <param name="RatioRobust">exp of Pragmastat's Center of the log ratios.</param>
public sealed record ComparisonRow(
    string Numerator,
    string Denominator,
    bool NoiseFloor,
    string Scenario,
    string Workload,
    double Level,
    string LevelUnit,
    string Metric,
    double? Ratio,
    double? RatioLow,
    double? RatioHigh,
    double? RatioRobust,
    int ValidBlocks,
    int PlannedBlocks)
{
    public static ComparisonRow Of(ComparisonEstimate row) => new(
        row.Comparison.Numerator, row.Comparison.Denominator, row.Comparison.IsNoiseFloor,
        row.Scenario, row.Level.Workload, row.Level.Value, row.Level.Unit,
        Column(row.Metric),
        row.Estimate?.Ratio, row.Estimate?.Interval?.Low, row.Estimate?.Interval?.High, row.Estimate?.Robust,
        row.ValidBlocks, row.PlannedBlocks);

    private static string Column(Core.Statistics.Metric metric) => metric switch
    {
        Core.Statistics.Metric.Throughput => "requests_per_second",
        Core.Statistics.Metric.CpuPerRequest => "cpu_us_per_request",
        Core.Statistics.Metric.ResponseMedian => "open_response_p50_ms",
        Core.Statistics.Metric.ResponseP99 => "open_response_p99_ms",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No column is known for this metric."),
    };
}
