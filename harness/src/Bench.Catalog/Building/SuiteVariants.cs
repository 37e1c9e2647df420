using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>The variants among which a suite's pilot chooses.</summary>
internal sealed class SuiteVariants(DefinitionSet<Target> allTargets, DefinitionSet<Scenario> allScenarios, ProblemList problems)
{
    public const string Key = "variants";

    public IReadOnlyList<VariantChoice> Of(MapNode document, IReadOnlyList<ScenarioTargets> only)
    {
        if (document.Find("pilot") is not MapNode pilot) return [];
        HashSet<(string Scenario, string Target)> chosen = [];
        return [.. pilot.Maps(Key).Select(map => Choice(map, document, only, chosen)).OfType<VariantChoice>()];
    }

    private VariantChoice? Choice(MapNode map, MapNode document, IReadOnlyList<ScenarioTargets> only, HashSet<(string, string)> chosen)
    {
        var of = map.Texts("of");
        foreach (var id in map.Scalars("of")) Require(id, document.Texts("targets"), "target");
        foreach (var id in map.Scalars("in")) Require(id, document.Texts("scenarios"), "scenario");
        if (map.Find("beside") is ScalarNode beside && !of.Contains(beside.Text))
            problems.Add(beside.Place, $"'{beside.Text}' is to stay beside variants of which it is none. {NearestNames.Advice(beside.Text, of, "variants")}");
        foreach (var scenario in map.Scalars("in"))
            foreach (var variant in of) CheckMeasured(scenario, variant, only, chosen);
        return By(map) is { } by ? new VariantChoice(of, by, map.Texts("in"), map.TextOrNone("beside")) : null;
    }

    private void Require(ScalarNode id, IReadOnlyList<string> known, string noun)
    {
        if (!known.Contains(id.Text))
            problems.Add(
                id.Place,
                $"{Key} name '{id.Text}', which is not a {noun} of this suite. {NearestNames.Advice(id.Text, known, noun + "s of this suite")}");
    }

    private void CheckMeasured(ScalarNode scenario, string variant, IReadOnlyList<ScenarioTargets> only, HashSet<(string, string)> chosen)
    {
        if (only.FirstOrDefault(some => some.Scenario == scenario.Text) is { } some && !some.Targets.Contains(variant))
            problems.Add(
                scenario.Place,
                $"'{variant}' is not measured in '{scenario.Text}' (only), so nothing is to be chosen there. "
                    + $"Add it to only, or take one of the two out of {Key}.");
        if (!chosen.Add((scenario.Text, variant)))
            problems.Add(scenario.Place, $"'{variant}' is chosen among for '{scenario.Text}' again. Write all of its rivals there in one place.");
    }

    private Scenario? By(MapNode map)
    {
        var id = (ScalarNode)map.Value("by");
        if (allScenarios.Find(id, problems) is not { } by) return null;
        if (!by.Levels.Any(level => level is ClosedLevel))
        {
            problems.Add(
                id.Place,
                $"variants are ranked by their rate under closed load, and '{id.Text}' has no closed level: "
                    + "at a given rate all that can keep it are equal. "
                    + "Name a scenario with 'workload: { kind: closed, … }'.");
        }

        foreach (var variant in map.Scalars("of"))
            if (allTargets.Knows(variant.Text) && allTargets.Find(variant, problems) is { } target)
                foreach (var mismatch in Suitability.Mismatches(target, [by])) problems.Add(variant.Place, mismatch);
        return by;
    }
}
