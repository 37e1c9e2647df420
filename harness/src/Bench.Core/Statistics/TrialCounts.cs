using Bench.Core.Running;

namespace Bench.Core.Statistics;

/// <summary>What became of the planned trials.</summary>
/// <param name="Planned">Trials in the plan.</param>
/// <param name="Attempts">Lines of the journal.</param>
/// <param name="VoidAttempts">Attempts that an instrument fault voided.</param>
/// <param name="Valid">Planned trials whose last attempt counts.</param>
/// <param name="Dead">Of the valid ones, those whose target died or never answered: a result.</param>
public sealed record TrialCounts(int Planned, int Attempts, int VoidAttempts, int Valid, int Dead)
{
    public static TrialCounts Of(RunManifest manifest, IReadOnlyCollection<TrialRecord> trials, ValidTrials valid) => new(
        manifest.Plan.Count,
        trials.Count,
        trials.Count(trial => trial.IsVoid),
        valid.All.Count,
        valid.All.Count(trial => trial.HasDeath));
}
