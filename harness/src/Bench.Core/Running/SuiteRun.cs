using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Runs a plan trial by trial. Instrument faults void a trial, which is then repeated, at most as often as the suite says; what targets do is a result.
/// </summary>
/// <param name="history">What the run has measured before it was interrupted.</param>
/// <param name="estimate">Learns from each trial.</param>
/// <param name="journal">Takes each record to disk before the next trial starts.</param>
public sealed class SuiteRun(TrialParts parts, Suite suite, RunHistory history, TimeEstimate estimate, Action<TrialRecord> journal, IRunProgress progress)
{
    private readonly FirstTrials firstTrials = new(history);

    /// <summary>Runs what is left of <paramref name="plan"/>, or as many whole blocks of it as the suite's budget has time for.</summary>
    /// <returns>True where nothing is left.</returns>
    /// <exception cref="TargetFailedException">A target died, or never answered, before it was measured once.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the finished trials are in the journal.</exception>
    public async Task<bool> RunAsync(IReadOnlyList<PlannedTrial> plan, CancellationToken cancellation)
    {
        var start = parts.Clock.GetTimestamp();
        var spins = new SpinWatch(parts.Spin, parts.Clock, history.Spins, suite.Repeats == 0 ? 0 : Thresholds.MostWaitsForSteadiness);
        spins.TakeBaseline();
        var trial = new Trial(parts, spins, history.NextSession);
        var remainder = history.RemainderOf(plan, suite.MostAttempts);
        foreach (var block in remainder.GroupBy(planned => planned.Block))
        {
            if (parts.Clock.GetElapsedTime(start) + estimate.Of(block) > suite.Budget) return false;
            foreach (var planned in block) await RunAsync(trial, planned, [.. remainder.Where(other => other.Sequence > planned.Sequence)], cancellation);
        }

        return true;
    }

    private async Task RunAsync(Trial trial, PlannedTrial planned, IReadOnlyList<PlannedTrial> later, CancellationToken cancellation)
    {
        for (var attempt = history.AttemptsAt(planned) + 1; attempt <= suite.MostAttempts; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.TrialStarted(planned, attempt, estimate.Of(later.Prepend(planned)));
            var started = parts.Clock.GetTimestamp();
            var record = await trial.RunAsync(planned, attempt, suite, level => progress.LevelStarted(planned, level), cancellation);
            journal(record);
            estimate.Learn(planned, parts.Clock.GetElapsedTime(started));
            progress.TrialFinished(planned, record, estimate.Of(later));
            firstTrials.Require(record);
            if (!record.IsVoid) return;
        }
    }
}
