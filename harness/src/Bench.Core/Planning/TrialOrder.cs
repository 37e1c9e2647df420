using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>
/// The order of a suite's trials (METHOD.md M14): in each block the scenarios come in random order, and inside a scenario all its
/// targets run one after the other in random order, so that the pairs that are compared lie close together in time. Every second block
/// reverses the order that each scenario's targets had in the block before: with few blocks, chance alone would let one target come
/// first nearly always, and what comes first would be compared too.
/// </summary>
public static class TrialOrder
{
    /// <summary>The same suite and seed give the same order.</summary>
    public static IReadOnlyList<PlannedTrial> Of(Suite suite)
    {
        var random = new Random(suite.Seed);
        var orders = new Dictionary<string, Target[]>();
        var trials =
            from block in Enumerable.Range(1, suite.Blocks)
            from scenario in Shuffled(suite.Scenarios, random)
            from target in orders[scenario.Id] = block % 2 == 1 ? Shuffled(suite.TargetsIn(scenario.Id), random) : [.. orders[scenario.Id].Reverse()]
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
