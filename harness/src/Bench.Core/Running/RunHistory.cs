using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>What earlier sessions of a run have measured: it is neither repeated nor lost when the run is resumed.</summary>
/// <param name="trials">As they stand in the journal.</param>
/// <param name="pilot">As they stand in the pilot's.</param>
public sealed class RunHistory(IReadOnlyList<TrialRecord> trials, IReadOnlyList<TrialRecord> pilot)
{
    private readonly ILookup<int, TrialRecord> bySequence = trials.ToLookup(trial => trial.Sequence);

    /// <summary>That of a new run.</summary>
    public static RunHistory None { get; } = new([], []);

    /// <summary>The session that follows, from 1.</summary>
    public int NextSession => trials.Concat(pilot).Select(trial => trial.Session).DefaultIfEmpty(0).Max() + 1;

    /// <summary>That of the pilot, whose trials are planned apart.</summary>
    public RunHistory OfPilot => new(pilot, trials);

    public IEnumerable<SpinCheck> Spins => trials.SelectMany(trial => trial.Spins);

    public int AttemptsAt(PlannedTrial planned) => bySequence[planned.Sequence].Count();

    /// <summary>True where some trial of it had a valid answer in a window.</summary>
    public bool HasMeasured(string target) => trials.Any(trial => trial.Target == target && trial.HasAnswers);

    /// <summary>The planned trials that have neither a result nor used up their attempts, in order.</summary>
    /// <param name="mostAttempts">The suite's.</param>
    public IReadOnlyList<PlannedTrial> RemainderOf(IReadOnlyList<PlannedTrial> plan, int mostAttempts) =>
        [.. plan.Where(planned => !IsSettled(planned, mostAttempts))];

    private bool IsSettled(PlannedTrial planned, int mostAttempts) =>
        AttemptsAt(planned) >= mostAttempts || bySequence[planned.Sequence].Any(trial => !trial.IsVoid);
}
