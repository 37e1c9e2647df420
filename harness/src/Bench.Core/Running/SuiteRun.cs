using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Runs a plan trial by trial. Instrument faults void a trial, which is repeated once the others of its scenario in its block have been measured (decision
/// 0119), at most as often as the suite says; what targets do is a result.
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
            foreach (var scenario in block.GroupBy(planned => planned.Scenario))
                await RunAsync(trial, [.. scenario], [.. remainder.Where(other => other.Sequence > scenario.Last().Sequence)], cancellation);
        }

        return true;
    }

    /// <param name="places">Of one scenario in one block.</param>
    /// <param name="later">What follows them.</param>
    private async Task RunAsync(Trial trial, IReadOnlyList<PlannedTrial> places, IReadOnlyList<PlannedTrial> later, CancellationToken cancellation)
    {
        var waiting = new Queue<(PlannedTrial Planned, int Attempt)>(places.Select(planned => (planned, history.AttemptsAt(planned) + 1)));
        while (waiting.TryDequeue(out var next))
        {
            PlannedTrial[] left = [.. waiting.Select(place => place.Planned), .. later];
            var record = await AttemptAsync(trial, next.Planned, next.Attempt, left, cancellation);
            if (record.IsVoid && next.Attempt < suite.MostAttempts) waiting.Enqueue((next.Planned, next.Attempt + 1));
        }
    }

    private async Task<TrialRecord> AttemptAsync(
        Trial trial, PlannedTrial planned, int attempt, IReadOnlyList<PlannedTrial> left, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        progress.TrialStarted(planned, attempt, estimate.Of(left.Prepend(planned)));
        var started = parts.Clock.GetTimestamp();
        var record = await trial.RunAsync(planned, attempt, suite, level => progress.LevelStarted(planned, level), cancellation);
        journal(record);
        estimate.Learn(planned, parts.Clock.GetElapsedTime(started));
        progress.TrialFinished(planned, record, estimate.Of(left));
        firstTrials.Require(record);
        return record;
    }
}
