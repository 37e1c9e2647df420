using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>The invented run with as many targets as the widest suite, each with a long name and compared with the first.</summary>
internal static class WideRun
{
    public const int Targets = 24;

    public static RunFolder Write(string parent)
    {
        var narrow = SyntheticRun.Manifest();
        Target[] targets = [.. Enumerable.Range(1, Targets).Select(number => narrow.Suite.Targets[0] with
        {
            Id = FormattableString.Invariant($"framework-{number}-granian"),
            Title = FormattableString.Invariant($"Framework {number} on granian, with a setting"),
        })];
        TrialRecord[] trials = [.. from trial in SyntheticRun.Trials()
                                   where trial.Target == "fastapi"
                                   from place in Enumerable.Range(0, Targets)
                                   select trial with { Target = targets[place].Id, Sequence = ((trial.Sequence - 1) * Targets) + place + 1 }];
        var folder = RunFolder.Create(parent, "wide", narrow.StartedUtc);
        folder.WriteManifest(narrow with
        {
            RunId = folder.Id,
            Suite = narrow.Suite with { Targets = targets, Comparisons = [.. targets.Skip(1).Select(target => new Comparison(targets[0].Id, target.Id))] },
            Plan = [.. trials.Select(trial => new PlannedTrial(trial.Sequence, trial.Block, trial.Scenario, trial.Target))],
            Claims = [],
        });
        using var journal = JournalWriter.Open(folder);
        foreach (var trial in trials) journal.Append(trial);
        return folder;
    }
}
