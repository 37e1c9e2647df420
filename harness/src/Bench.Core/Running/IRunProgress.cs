using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Told what a run does, for whoever watches. Called in order.</summary>
public interface IRunProgress
{
    void TrialStarted(PlannedTrial trial, int attempt, TimeSpan left);

    void LevelStarted(PlannedTrial trial, Level level);

    void TrialFinished(PlannedTrial trial, TrialRecord record, TimeSpan left);
}
