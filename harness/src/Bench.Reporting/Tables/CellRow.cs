using Bench.Core.Measurement;
using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One cell: a row of <c>cells.csv</c>. <c>low</c> and <c>high</c> are ends of the 95 % t interval of the mean over blocks.</summary>
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
    long CohortSent,
    long CohortOk,
    long CohortFailed,
    long CohortCutOff,
    long FailedConnect,
    long FailedReset,
    long FailedTimeout,
    long FailedMalformed,
    long FailedWrongStatus,
    long FailedWrongBody)
{
    public static CellRow Of(Cell cell) => new(
        cell.Scenario, cell.Target, cell.Level.Workload, cell.Level.Value, cell.Level.Unit, cell.PlannedBlocks, cell.ValidBlocks,
        cell.RequestsPerSecond?.Median, cell.RequestsPerSecond?.Mean, cell.RequestsPerSecond?.Interval?.Low, cell.RequestsPerSecond?.Interval?.High,
        cell.RequestsPerSecond?.Min, cell.RequestsPerSecond?.Max,
        cell.CpuMicrosecondsPerRequest?.Mean, cell.CpuMicrosecondsPerRequest?.Interval?.Low, cell.CpuMicrosecondsPerRequest?.Interval?.High,
        cell.ProportionalBytes?.Mean, cell.ProportionalBytes?.Max,
        cell.ColdStartSeconds?.Median, cell.ColdStartSeconds?.Max,
        PercentileMs(cell, 50), PercentileMs(cell, 90), PercentileMs(cell, 99),
        cell.Cohort.Sent, cell.Cohort.Ok, cell.Cohort.Failed, cell.Cohort.CutOff,
        cell.Failures[FailureKind.Connect], cell.Failures[FailureKind.Reset], cell.Failures[FailureKind.Timeout],
        cell.Failures[FailureKind.Malformed], cell.Failures[FailureKind.WrongStatus], cell.Failures[FailureKind.WrongBody]);

    private static string? PercentileMs(Cell cell, double percent) =>
        PercentileText.Ms(cell.ServicePercentiles.Single(percentile => percentile.Percent == percent));
}
