using Bench.Core.Findings;
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
        [.. Order(scenario, seed).Select((level, index) => new LevelPlan(
            level, index == 0 ? scenario.WarmUp : scenario.Settling, LeadInCap, scenario.Window, Extension: ExtensionOf(level, scenario.Window), Silence: SilenceOf(scenario)))];

    /// <summary>How long a target may leave all connections without a word, that counts for one which answers.</summary>
    public static TimeSpan SilenceOf(Scenario scenario) =>
        TimeSpan.FromSeconds(Math.Max(Thresholds.LeastSilenceSeconds, scenario.ResponseTimeout.TotalSeconds));

    /// <summary>Ascending; a grid is measured in random order, so that a slow minute of the machine does not fall on neighbours.</summary>
    private static Level[] Order(Scenario scenario, int seed)
    {
        var levels = scenario.Levels.ToArray();
        if (scenario.Objective is not null) new Random(seed).Shuffle(levels);
        return levels;
    }

    /// <summary>The rate of an open level is given, so that more time would only make more of the same.</summary>
    private static WindowExtension? ExtensionOf(Level level, TimeSpan window) => level is ClosedLevel
        ? new WindowExtension(Thresholds.FewestCompletions, window * Thresholds.MostWindowLengths)
        : null;
}
