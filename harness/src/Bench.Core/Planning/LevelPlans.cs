using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>A scenario's levels as the engine runs them: the first led in by the warm-up, the later ones by settling.</summary>
public static class LevelPlans
{
    /// <summary>A target that has not answered each connection twice in a minute will not warm up (METHOD.md M7).</summary>
    private static readonly TimeSpan LeadInCap = TimeSpan.FromSeconds(60);

    /// <param name="seed">Of a capacity's order: the same for all targets of a block, so that what an order does to one it does to all.</param>
    public static IReadOnlyList<LevelPlan> Of(Scenario scenario, int seed) =>
        [.. Order(scenario, seed).Select((level, index) =>
            new LevelPlan(level, index == 0 ? scenario.WarmUp : scenario.Settling, LeadInCap, scenario.Window))];

    /// <summary>Ascending; a grid is measured in random order, so that a slow minute of the machine does not fall on neighbours.</summary>
    private static Level[] Order(Scenario scenario, int seed)
    {
        var levels = scenario.Levels.ToArray();
        if (scenario.Objective is not null) new Random(seed).Shuffle(levels);
        return levels;
    }
}
