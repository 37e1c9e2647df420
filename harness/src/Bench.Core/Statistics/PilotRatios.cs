using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>
/// The ratios of a pilot: every comparison in each of its scenarios, at every level by what that is measured for, and by capacity where there is an objective.
/// </summary>
internal static class PilotRatios
{
    public static IEnumerable<(string Scenario, LogRatios Ratios)> Of(Suite suite, Pilot pilot, ValidTrials trials) =>
        from scenario in suite.Scenarios
        where pilot.Scenarios.Contains(scenario.Id)
        from comparison in suite.Comparisons
        let over = Figures(scenario, comparison.Numerator, pilot, trials)
        let under = Figures(scenario, comparison.Denominator, pilot, trials)
        from ratios in over.Zip(under, LogRatios.Between)
        select (scenario.Id, ratios);

    private static IEnumerable<IReadOnlyList<BlockValue>> Figures(Scenario scenario, string target, Pilot pilot, ValidTrials trials) =>
        scenario.Objective is { } objective
            ? [CapacityFigures.Of(trials, scenario, objective, target, pilot.Blocks).Values]
            : scenario.Levels.Select(level => CellFigures.Of(trials, scenario.Id, target, level, pilot.Blocks).Blocks(Metrics.MainOf(level)));
}
