using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Progress;

/// <summary>One line a finished trial, for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter output, int trials) : IRunProgress
{
    private int currentAttempt;

    public void TrialStarted(PlannedTrial trial, int attempt, TimeSpan left) => currentAttempt = attempt;

    public void LevelStarted(PlannedTrial trial, Level level)
    {
        // A line a level would be noise in a log.
    }

    public void TrialFinished(PlannedTrial trial, TrialRecord record, TimeSpan left) => output.WriteLine(
        $"{TrialText.Heading(trial, trials, currentAttempt)}: {TrialText.Outcome(record)} ({DurationText.Of(left)} left)");
}
