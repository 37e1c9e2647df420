using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>A suite's pilot.</summary>
internal static class SuitePilot
{
    /// <param name="variants">What it chooses.</param>
    public static Pilot? Of(MapNode document, IReadOnlyList<VariantChoice> variants, ProblemList problems)
    {
        if (document.Find("pilot") is not MapNode map) return null;
        var scenarios = document.Texts("scenarios");
        foreach (var scenario in map.Scalars("scenarios").Where(scenario => !scenarios.Contains(scenario.Text)))
            problems.Add(
                scenario.Place,
                $"the pilot names '{scenario.Text}', which is not a scenario of this suite. "
                    + $"{NearestNames.Advice(scenario.Text, scenarios, "scenarios of this suite")}");
        var most = map.WholeOrNone("mostBlocks");
        CheckAim(document, map, most, problems);
        var noisy = most is null ? [] : map.Find("scenarios") is null ? scenarios : map.Texts("scenarios");
        return new Pilot(map.Whole("blocks"), most, noisy) { Variants = variants };
    }

    private static void CheckAim(MapNode document, MapNode map, int? most, ProblemList problems)
    {
        var fewest = document.Whole("blocks");
        if (most <= fewest)
            problems.Add(
                map.Value("mostBlocks").Place,
                FormattableString.Invariant($"the pilot may ask for {most} blocks at most, and the suite has {fewest} at least, ")
                    + "so it could fix nothing. Write a larger mostBlocks.");
        if (most is null && map.Find(SuiteVariants.Key) is null)
            problems.Add(
                map.Place,
                $"the pilot would find nothing out. Write mostBlocks, so that it fixes the number of blocks, or {SuiteVariants.Key}, among which it chooses.");
        if (most is null && map.Find("scenarios") is { } scenarios)
            problems.Add(
                scenarios.Place,
                "the pilot's scenarios say by whose noise it fixes the number of blocks, and it does so only with mostBlocks. "
                    + "Write that, or leave the scenarios out.");
    }
}
