using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Tables;

/// <summary>
/// Every attempt at every planned level; a level that was never reached has a row too. Of a grid that is searched, the rates that were measured.
/// </summary>
internal static class TrialRows
{
    public static IEnumerable<TrialRow> Of(RunManifest manifest, IReadOnlyList<TrialRecord> trials)
    {
        var lastAttempts = trials.GroupBy(trial => trial.Sequence)
            .ToDictionary(attempts => attempts.Key, attempts => attempts.Max(trial => trial.Attempt));
        return from trial in trials.OrderBy(trial => trial.Sequence).ThenBy(trial => trial.Attempt)
               let planned = manifest.Suite.Scenarios.FirstOrDefault(scenario => scenario.Id == trial.Scenario)
               let levels = planned is null or { Search: not null } ? [] : planned.Levels
               from level in levels.Union(trial.Levels.Select(record => record.Measured.Level))
               let record = trial.Levels.FirstOrDefault(record => record.Measured.Level == level)
               select Row(trial, level, record, trial.Attempt == lastAttempts[trial.Sequence]);
    }

    private static TrialRow Row(TrialRecord trial, Level level, LevelRecord? record, bool isLast)
    {
        var measured = record?.Measured;
        var status = Status(trial, level, record, isLast);
        var reported = status == "withheld" ? null : record;
        var counted = ValidTrials.HasCpuTime(trial, level) ? record : reported;
        return new TrialRow(
            trial.Sequence, trial.Attempt, trial.Session, trial.Block, trial.Scenario, trial.Target,
            level.Workload, level.Value, level.Unit, status,
            reported?.Measured.RequestsPerSecond, measured?.CompletedInWindow, measured?.FailedInWindow,
            measured?.WindowSeconds, measured?.LeadInSeconds,
            measured is null ? null : CohortColumns.Of(measured.Cohort),
            measured?.Total.Sent, measured?.Total.Ok, measured?.Total.Failed, measured?.Total.CutOff,
            measured is null ? null : FailureColumns.Of(measured.Failures),
            ClosedMs(reported, 50), ClosedMs(reported, 90), ClosedMs(reported, 99),
            FirstByteMs(reported, 50), FirstByteMs(reported, 99),
            (level as OpenLevel)?.Arrivals.ToString(), (level as OpenLevel)?.Connections,
            measured?.Open is null ? null : measured.OfferedPerSecond, Open(reported),
            measured?.Open?.Queue.AtEnd, measured?.Open?.NeverSent, measured?.Open?.SendVarianceRatio,
            measured?.Engine.BusyShare, measured?.Engine.CpuSeconds, measured?.Engine.SpinSeconds,
            counted?.Resources?.CpuSeconds, counted?.CpuMicrosecondsPerRequest, reported?.Resources?.ProportionalBytes,
            record?.Resources?.Processes, record?.Resources?.Threads,
            trial.ColdStartSeconds, record?.StealShare,
            measured?.Connections.Opened, measured?.Connections.ClosedByServer,
            Findings(trial, level));
    }

    private static string Findings(TrialRecord trial, Level level) => string.Join(' ', trial.Findings
        .Where(finding => finding.Level is null || finding.Level == level)
        .Select(finding => finding.Kind)
        .Distinct());

    private static string Status(TrialRecord trial, Level level, LevelRecord? record, bool isLast) =>
        trial.IsVoid ? "void"
        : !isLast ? "repeated"
        : record is null ? "dead"
        : ValidTrials.IsWithheld(trial, level) ? "withheld"
        : "valid";

    private static string? ClosedMs(LevelRecord? record, double percent) =>
        record is null or { Measured.Open: not null } ? null : PercentileText.Ms(LatencyPercentile.Of([record.Measured.ServiceSeries], percent));

    private static string? FirstByteMs(LevelRecord? record, double percent) =>
        record?.Measured.FirstByte is { } series ? PercentileText.Ms(LatencyPercentile.Of([series], percent)) : null;

    private static OpenLatencyColumns? Open(LevelRecord? record) => record?.Measured is { Open: { } open } measured
        ? OpenLatencyColumns.Of(Percentiles(open.Response), Percentiles(open.ConnectionWait), Percentiles(open.EngineLag), Percentiles(measured.ServiceSeries))
        : null;

    private static IReadOnlyList<LatencyPercentile> Percentiles(LatencySeries series) =>
        [.. LatencyPercentile.Reported.Select(percent => LatencyPercentile.Of([series], percent))];
}
