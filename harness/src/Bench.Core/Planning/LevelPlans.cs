using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>A scenario's levels as the engine runs them: the first led in by the warm-up, the later ones by settling.</summary>
public static class LevelPlans
{
    /// <summary>A target that has not answered each connection twice in a minute will not warm up (METHOD.md M7).</summary>
    private static readonly TimeSpan LeadInCap = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<LevelPlan> Of(Scenario scenario) =>
        [.. scenario.Levels.Select((level, index) =>
            new LevelPlan(level, index == 0 ? scenario.WarmUp : scenario.Settling, LeadInCap, scenario.Window, ExtensionOf(level, scenario.Window)))];

    /// <summary>The rate of an open level is given, so that more time would only make more of the same.</summary>
    private static WindowExtension? ExtensionOf(Level level, TimeSpan window) => level is ClosedLevel
        ? new WindowExtension(Thresholds.FewestCompletions, window * Thresholds.MostWindowLengths)
        : null;
}
