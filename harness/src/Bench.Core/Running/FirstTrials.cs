using Bench.Core.Findings;

namespace Bench.Core.Running;

/// <summary>
/// Whether each target has lived to be measured. One that dies in a later trial has a result that others can be held against; one that dies before
/// the first window of its first trial, in the warm-up or at its start, would do so in all of them.
/// </summary>
/// <param name="history">What earlier sessions have measured.</param>
internal sealed class FirstTrials(RunHistory history)
{
    private readonly HashSet<string> measured = [];

    /// <exception cref="TargetFailedException">The trial's target died and was never measured: the message has its last lines.</exception>
    public void Require(TrialRecord trial)
    {
        if (trial.HasAnswers) measured.Add(trial.Target);
        if (!trial.HasDeath || measured.Contains(trial.Target) || history.HasMeasured(trial.Target)) return;
        var death = trial.Findings.First(finding => finding.Kind is FindingKind.TargetDied or FindingKind.OutOfMemory or FindingKind.NeverAnswered);
        throw new TargetFailedException(
            death.Kind, $"{trial.Target} in {trial.Scenario} did not live to be measured once, so the run ends here: {death.Evidence}. {death.Advice}", []);
    }
}
