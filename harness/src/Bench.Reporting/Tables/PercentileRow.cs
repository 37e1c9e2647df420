using Bench.Reporting.Curves;

namespace Bench.Reporting.Tables;

/// <summary>
/// One percentile of one cell, pooled over blocks: a row of <c>percentiles.csv</c>. Closed levels have service
/// latencies, which hide stalls; open ones responses.
/// </summary>
public sealed record PercentileRow(
    string Scenario,
    string Target,
    string Workload,
    double Level,
    double Percentile,
    string? ClosedServiceMs,
    string? OpenResponseMs)
{
    public static IEnumerable<PercentileRow> Of(PercentileCurve curve) => curve.Points.Select(point => new PercentileRow(
        curve.Scenario, curve.Target, curve.Level.Workload, curve.Level.Value, point.Percent,
        curve.IsOpen ? null : PercentileText.Ms(point), curve.IsOpen ? PercentileText.Ms(point) : null));
}
