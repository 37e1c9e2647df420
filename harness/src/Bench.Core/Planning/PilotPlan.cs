using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>What a pilot measures: the targets that are compared, in its scenarios, in another order than the run's.</summary>
public static class PilotPlan
{
    private const int OtherSeed = 1 << 30;

    public static Suite SuiteOf(Suite suite, Pilot pilot)
    {
        var compared = suite.Comparisons.SelectMany(comparison => new[] { comparison.Numerator, comparison.Denominator }).ToHashSet();
        return suite with
        {
            Targets = [.. suite.Targets.Where(target => compared.Contains(target.Id))],
            Scenarios = [.. suite.Scenarios.Where(scenario => pilot.Scenarios.Contains(scenario.Id))],
            Blocks = pilot.Blocks,
            Seed = suite.Seed ^ OtherSeed,
            Pilot = null,
        };
    }

    /// <returns>Nothing for a suite without a pilot.</returns>
    public static IReadOnlyList<PlannedTrial> Of(Suite suite) => suite.Pilot is { } pilot ? TrialOrder.Of(SuiteOf(suite, pilot)) : [];
}
