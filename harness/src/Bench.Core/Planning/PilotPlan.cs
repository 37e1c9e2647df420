using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>
/// What a pilot measures: the targets that are compared, in its scenarios, and variants where it ranks them, in another order than the run's.
/// </summary>
public static class PilotPlan
{
    private const int OtherSeed = 1 << 30;

    public static Suite SuiteOf(Suite suite, Pilot pilot)
    {
        var compared = suite.Comparisons.SelectMany(comparison => new[] { comparison.Numerator, comparison.Denominator }).ToHashSet();
        Scenario[] scenarios = [.. suite.WithPilots.Where(scenario => pilot.Scenarios.Contains(scenario.Id) || Ranked(scenario).Any())];
        ScenarioTargets[] measured =
        [
            .. scenarios.Select(scenario => new ScenarioTargets(
                scenario.Id,
                [.. suite.Targets.Select(target => target.Id).Where(id => IsMeasured(id, scenario))])),
        ];
        return suite with
        {
            Targets = [.. suite.Targets.Where(target => measured.Any(scenario => scenario.Targets.Contains(target.Id)))],
            Scenarios = scenarios,
            Only = measured,
            Blocks = pilot.Blocks,
            Seed = suite.Seed ^ OtherSeed,
            Pilot = null,
        };

        IEnumerable<string> Ranked(Scenario scenario) => pilot.Variants.Where(choice => choice.By.Id == scenario.Id).SelectMany(choice => choice.Of);

        bool IsMeasured(string target, Scenario scenario) => Ranked(scenario).Contains(target)
            || (pilot.Scenarios.Contains(scenario.Id) && compared.Contains(target) && suite.TargetsIn(scenario.Id).Any(own => own.Id == target));
    }

    /// <returns>Nothing for a suite without a pilot.</returns>
    public static IReadOnlyList<PlannedTrial> Of(Suite suite) => suite.Pilot is { } pilot ? TrialOrder.Of(SuiteOf(suite, pilot)) : [];
}
