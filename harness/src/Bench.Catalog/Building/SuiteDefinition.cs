using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Catalog.Selecting;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes a suite from its document.</summary>
internal sealed class SuiteDefinition(DefinitionSet<Target> allTargets, DefinitionSet<Scenario> allScenarios, ProblemList problems)
{
    public Suite? Build(MapNode document)
    {
        var before = problems.Count;
        var targets = Targets(document);
        var scenarios = document.Scalars("scenarios").Select(id => allScenarios.Find(id, problems)).OfType<Scenario>().ToArray();
        TimeSpan? warmUp = document.Find("warmUp") is ScalarNode text ? ScenarioDefinition.WarmUp(text, problems) : null;
        var only = SuiteOnly.Of(document, problems);
        var pilot = SuitePilot.Of(document, new SuiteVariants(allTargets, allScenarios, problems).Of(document, only), problems);
        CheckOffered(document, scenarios, only);
        var comparisons = Comparisons(document);
        var budget = Budget(document);
        if (problems.Count != before) return null;
        var suite = new Suite(
            document.Text("id"),
            document.Text("title"),
            targets,
            scenarios,
            document.Find("comparisons") is null ? ComparedTargets.Complete(comparisons, targets) : comparisons,
            document.Whole("blocks"),
            document.Whole("seed"),
            budget)
        { Only = only, WarmUp = warmUp, Probes = document.Texts("probes"), Gate = GateOf(document), Pilot = pilot };
        if (document.Find("repeats") is not null) suite = suite with { Repeats = document.Whole("repeats") };
        return suite with { Scenarios = [.. scenarios.Select(suite.Warmed)], Pilot = pilot?.By(suite.Warmed) };
    }

    private List<Target> Targets(MapNode document)
    {
        List<Target> targets = [.. document.Scalars("targets").Select(id => allTargets.Find(id, problems)).OfType<Target>()];
        var names = document.Texts("targets");
        foreach (var twin in document.Scalars("twins"))
        {
            if (!names.Contains(twin.Text))
                problems.Add(twin.Place, $"the twin of '{twin.Text}', which is not a target of this suite. {Among(names, twin)}");
            else if (targets.Find(target => target.Id == twin.Text) is { } target)
                targets.Add(target.Twin());
        }

        return targets;
    }

    private void CheckOffered(MapNode document, IReadOnlyList<Scenario> scenarios, IReadOnlyList<ScenarioTargets> only)
    {
        foreach (var id in document.Scalars("targets"))
            if (allTargets.Find(id, problems) is { } target)
                foreach (var mismatch in Suitability.Mismatches(target, scenarios.Where(scenario => IsAsked(scenario, id.Text))))
                    problems.Add(id.Place, mismatch);

        bool IsAsked(Scenario scenario, string target) => only.FirstOrDefault(some => some.Scenario == scenario.Id)?.Targets.Contains(target) ?? true;
    }

    private List<Comparison> Comparisons(MapNode document)
    {
        string[] names = [.. document.Texts("targets"), .. document.Texts("twins").Select(twin => twin + Target.TwinSuffix)];
        List<Comparison> comparisons = [];
        foreach (var map in document.Maps("comparisons"))
        {
            foreach (var side in new[] { (ScalarNode)map.Value("numerator"), (ScalarNode)map.Value("denominator") })
                if (!names.Contains(side.Text))
                    problems.Add(side.Place, $"a comparison with '{side.Text}', which is not a target of this suite. {Among(names, side)}");
            var comparison = new Comparison(map.Text("numerator"), map.Text("denominator"));
            if (comparison.Numerator == comparison.Denominator)
                problems.Add(map.Place, $"'{comparison.Numerator}' is compared with itself. For the noise floor, name its twin.");
            comparisons.Add(comparison);
        }

        return comparisons;
    }

    private static string Among(IEnumerable<string> names, ScalarNode name) =>
        NearestNames.Advice(name.Text, names, "targets of this suite");

    private static Gate GateOf(MapNode document) =>
        document.Find("gate") is MapNode gate ? new Gate(gate.Number("smallestEffectPercent")!.Value / 100) : Gate.Default;

    private TimeSpan Budget(MapNode document)
    {
        var text = (ScalarNode)document.Value("budget");
        var budget = Duration.Parse(text.Text).GetValueOrDefault();
        if (budget <= TimeSpan.Zero) problems.Add(text.Place, $"budget is {text.Text}. Allowed is any time above zero, such as 6m.");
        return budget;
    }
}
