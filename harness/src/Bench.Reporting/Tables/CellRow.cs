using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Tables;

/// <summary>One cell: a row of <c>cells.csv</c>. <c>low</c> and <c>high</c> are ends of the 95 % t interval of the mean over blocks.</summary>
/// <param name="FirstByteP50Ms">Sent to the first line of answers that were streamed (chunked); empty where none was.</param>
public sealed record CellRow(
    string Scenario,
    string Target,
    string Workload,
    double Level,
    string LevelUnit,
    int PlannedBlocks,
    int ValidBlocks,
    double? RequestsPerSecondMedian,
    double? RequestsPerSecondMean,
    double? RequestsPerSecondLow,
    double? RequestsPerSecondHigh,
    double? RequestsPerSecondMin,
    double? RequestsPerSecondMax,
    double? CpuUsPerRequestMean,
    double? CpuUsPerRequestLow,
    double? CpuUsPerRequestHigh,
    double? PssBytesMean,
    double? PssBytesMax,
    double? ColdStartSecondsMedian,
    double? ColdStartSecondsMax,
    string? ClosedServiceP50Ms,
    string? ClosedServiceP90Ms,
    string? ClosedServiceP99Ms,
    string? FirstByteP50Ms,
    string? FirstByteP90Ms,
    string? FirstByteP99Ms,
    string? OpenArrivals,
    int? OpenConnections,
    double? OpenOfferedPerSecondMean,
    OpenLatencyColumns? Open,
    double? OpenQueueAtEndMax,
    long? OpenNeverSent,
    int? OpenUnstableBlocks,
    CohortColumns Cohort,
    FailureColumns Failures)
{
    public static CellRow Of(Cell cell) => new(
        cell.Scenario, cell.Target, cell.Level.Workload, cell.Level.Value, cell.Level.Unit, cell.PlannedBlocks, cell.ValidBlocks,
        cell.RequestsPerSecond?.Median, cell.RequestsPerSecond?.Mean, cell.RequestsPerSecond?.Interval?.Low, cell.RequestsPerSecond?.Interval?.High,
        cell.RequestsPerSecond?.Min, cell.RequestsPerSecond?.Max,
        cell.CpuMicrosecondsPerRequest?.Mean, cell.CpuMicrosecondsPerRequest?.Interval?.Low, cell.CpuMicrosecondsPerRequest?.Interval?.High,
        cell.ProportionalBytes?.Mean, cell.ProportionalBytes?.Max,
        cell.ColdStartSeconds?.Median, cell.ColdStartSeconds?.Max,
        ClosedMs(cell, 50), ClosedMs(cell, 90), ClosedMs(cell, 99),
        FirstByteMs(cell, 50), FirstByteMs(cell, 90), FirstByteMs(cell, 99),
        (cell.Level as OpenLevel)?.Arrivals.ToString(), (cell.Level as OpenLevel)?.Connections,
        cell.Open?.OfferedPerSecond?.Mean,
        cell.Open is { } open ? OpenLatencyColumns.Of(open.Response, open.ConnectionWait, open.EngineLag, cell.ServicePercentiles) : null,
        cell.Open?.QueueAtEnd?.Max, cell.Open?.NeverSent, cell.Open?.UnstableBlocks,
        CohortColumns.Of(cell.Cohort), FailureColumns.Of(cell.Failures));

    private static string? FirstByteMs(Cell cell, double percent) => cell.FirstByte.Count > 0 ? PercentileText.Ms(cell.FirstByte, percent) : null;

    private static string? ClosedMs(Cell cell, double percent) => cell.Open is null ? PercentileText.Ms(cell.ServicePercentiles, percent) : null;
}
