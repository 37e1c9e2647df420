using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>
/// The order of a suite's trials (METHOD.md M14): in each block the scenarios come in random order, and inside a scenario all its
/// targets run one after the other in random order, so that the pairs that are compared lie close together in time.
/// </summary>
public static class TrialOrder
{
    /// <summary>The same suite and seed give the same order.</summary>
    public static IReadOnlyList<PlannedTrial> Of(Suite suite)
    {
        var random = new Random(suite.Seed);
        var trials =
            from block in Enumerable.Range(1, suite.Blocks)
            from scenario in Shuffled(suite.Scenarios, random)
            from target in Shuffled(suite.Targets, random)
            select (block, scenario.Id, Target: target.Id);
        return [.. trials.Select((trial, index) => new PlannedTrial(index + 1, trial.block, trial.Id, trial.Target))];
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
