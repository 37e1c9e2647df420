using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>A suite's pilot.</summary>
internal static class SuitePilot
{
    public static Pilot? Of(MapNode document, ProblemList problems)
    {
        if (document.Find("pilot") is not MapNode map) return null;
        var scenarios = document.Texts("scenarios");
        foreach (var scenario in map.Scalars("scenarios").Where(scenario => !scenarios.Contains(scenario.Text)))
            problems.Add(scenario.Place, $"the pilot names '{scenario.Text}', which is not a scenario of this suite. {NearestNames.Advice(scenario.Text, scenarios, "scenarios of this suite")}");
        var (fewest, most) = (document.Whole("blocks"), map.Whole("mostBlocks"));
        if (most <= fewest)
            problems.Add(map.Value("mostBlocks").Place, FormattableString.Invariant($"the pilot may ask for {most} blocks at most, and the suite has {fewest} at least, so it could fix nothing. Write a larger mostBlocks."));
        return new Pilot(map.Whole("blocks"), most, map.Find("scenarios") is null ? scenarios : map.Texts("scenarios"));
    }
}
