using Bench.Core.Running;

namespace Bench.Reporting.Tables;

/// <summary>
/// One second of one level of one attempt: a row of <c>series.csv</c>. Second 0 starts where the window opens. Closed
/// levels have service latencies, open ones responses.
/// </summary>
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
    double? ServiceMaxMs,
    double? ResponseP50Ms,
    double? ResponseP99Ms,
    double? ResponseMaxMs)
{
    public static IEnumerable<SeriesRow> Of(IEnumerable<TrialRecord> trials) =>
        from trial in trials.OrderBy(trial => trial.Sequence).ThenBy(trial => trial.Attempt)
        from record in trial.Levels
        from second in record.Measured.Seconds
        let isOpen = record.Measured.Open is not null
        select new SeriesRow(
            trial.Sequence, trial.Attempt, trial.Block, trial.Scenario, trial.Target,
            record.Measured.Level.Workload, record.Measured.Level.Value,
            second.Second, second.Ok, second.Failed,
            Ms(second.P50Ns, !isOpen), Ms(second.P99Ns, !isOpen), Ms(second.MaxNs, !isOpen),
            Ms(second.P50Ns, isOpen), Ms(second.P99Ns, isOpen), Ms(second.MaxNs, isOpen));

    private static double? Ms(long? ns, bool isMeant) => isMeant ? ns / 1e6 : null;
}
