using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Tables;

/// <summary>What a canary saw beside one cell: a row of <c>canaries.csv</c>. Latencies are pooled over blocks.</summary>
/// <param name="Level">Of the load beside which it was asked.</param>
/// <param name="CanaryPerSecond">Its own requests, at equal distances.</param>
/// <param name="ResponseP50Ms">From when a request was due to its last byte.</param>
/// <param name="ResponseLongestMs">Of all that were answered.</param>
/// <param name="EngineLagP50Ms">Of the response, how late requests were sent.</param>
public sealed record CanaryRow(
    string Scenario,
    string Target,
    string Workload,
    double Level,
    string LevelUnit,
    string CanaryContract,
    int CanaryPerSecond,
    int PlannedBlocks,
    int ValidBlocks,
    string? ResponseP50Ms,
    string? ResponseP90Ms,
    string? ResponseP99Ms,
    double? ResponseLongestMs,
    string? EngineLagP50Ms,
    string? EngineLagP90Ms,
    string? EngineLagP99Ms,
    CohortColumns Cohort,
    FailureColumns Failures)
{
    public static IEnumerable<CanaryRow> Of(Report report) =>
        from cell in report.Analysis.Canaries
        let canary = report.Manifest.Suite.Scenarios.Single(scenario => scenario.Id == cell.Scenario).Canary!
        select Of(cell, canary);

    private static CanaryRow Of(CanaryCell cell, Canary canary) => new(
        cell.Scenario, cell.Target, cell.Level.Workload, cell.Level.Value, cell.Level.Unit, canary.Contract.Id, canary.RequestsPerSecond,
        cell.PlannedBlocks, cell.ValidBlocks,
        PercentileText.Ms(cell.Response, 50), PercentileText.Ms(cell.Response, 90), PercentileText.Ms(cell.Response, 99), cell.LongestNs / 1e6,
        PercentileText.Ms(cell.EngineLag, 50), PercentileText.Ms(cell.EngineLag, 90), PercentileText.Ms(cell.EngineLag, 99),
        CohortColumns.Of(cell.Cohort), FailureColumns.Of(cell.Failures));
}
