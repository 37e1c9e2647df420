using Bench.Core.Running;

namespace Bench.Reporting.Tables;

/// <summary>One second of one level of one attempt: a row of <c>series.csv</c>. Second 0 starts where the window opens.</summary>
public sealed record SeriesRow(
    int Sequence,
    int Attempt,
    int Block,
    string Scenario,
    string Target,
    string Workload,
    double Level,
    int Second,
    long Ok,
    long Failed,
    double? ServiceP50Ms,
    double? ServiceP99Ms,
    double? ServiceMaxMs)
{
    public static IEnumerable<SeriesRow> Of(IEnumerable<TrialRecord> trials) =>
        from trial in trials.OrderBy(trial => trial.Sequence).ThenBy(trial => trial.Attempt)
        from record in trial.Levels
        from second in record.Measured.Seconds
        select new SeriesRow(
            trial.Sequence, trial.Attempt, trial.Block, trial.Scenario, trial.Target,
            record.Measured.Level.Workload, record.Measured.Level.Value,
            second.Second, second.Ok, second.Failed, second.P50Ns / 1e6, second.P99Ns / 1e6, second.MaxNs / 1e6);
}
