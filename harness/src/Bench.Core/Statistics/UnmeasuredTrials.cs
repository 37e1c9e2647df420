using Bench.Core.Running;

namespace Bench.Core.Statistics;

/// <summary>Planned trials that the journal holds no attempt at: the run ended before them. What a trial would have said has no part in that.</summary>
public sealed class UnmeasuredTrials
{
    private readonly ILookup<(string Scenario, string Target), int> blocks;

    public UnmeasuredTrials(RunManifest manifest, IEnumerable<TrialRecord> trials)
    {
        var attempted = trials.Select(trial => trial.Sequence).ToHashSet();
        All = [.. manifest.Plan.Where(planned => !attempted.Contains(planned.Sequence))];
        blocks = All.ToLookup(planned => (planned.Scenario, planned.Target), planned => planned.Block);
        Blocks = [.. All.Select(planned => planned.Block).Distinct().Order()];
    }

    public IReadOnlyList<PlannedTrial> All { get; }

    /// <summary>Those that lack a trial or more.</summary>
    public IReadOnlyList<int> Blocks { get; }

    /// <summary>Blocks in which a target of a scenario was not measured, or one of several.</summary>
    public IReadOnlyList<int> BlocksWithout(string scenario, params IEnumerable<string> targets) =>
        [.. targets.SelectMany(target => blocks[(scenario, target)]).Distinct().Order()];
}
