using Bench.Catalog.Building;
using Bench.Catalog.Checking;
using Bench.Catalog.Problems;
using Bench.Core.Suites;

namespace Bench.Catalog.Selecting;

/// <summary>Applies a selection to a suite.</summary>
internal sealed class SelectedSuite(DefinitionSet<Target> allTargets, DefinitionSet<Scenario> allScenarios, ProblemList problems)
{
    public Suite Of(Suite suite, SuiteSelection selection)
    {
        var targets = selection.Targets is { } targetIds ? Named("--targets", targetIds, Target) : suite.Targets;
        var scenarios = selection.Scenarios is { } scenarioIds
            ? [.. Named("--scenarios", scenarioIds, allScenarios.Find).Select(suite.Warmed)]
            : suite.Scenarios;
        var selected = suite with { Targets = targets, Scenarios = scenarios, Only = selection.Targets is null ? suite.Only : [] };
        CheckSuitability(selection, selected);
        return selected with
        {
            Comparisons = selection.Targets is null ? suite.Comparisons : ComparedTargets.Complete(suite.Comparisons, targets),
            Blocks = InRange("blocks", selection.Blocks) ?? suite.Blocks,
            Seed = InRange("seed", selection.Seed) ?? suite.Seed,
            Budget = Budget(selection.Budget) ?? suite.Budget,
            Pilot = Asked(suite.Pilot?.Within(scenarios), selection),
            BlocksAreAsked = suite.BlocksAreAsked || (selection.Blocks is not null && suite.Pilot?.MostBlocks is not null),
        };
    }

    /// <summary>Who says how many blocks, or names the targets, does not ask a pilot for them.</summary>
    private static Pilot? Asked(Pilot? pilot, SuiteSelection selection)
    {
        var unnumbered = selection.Blocks is null ? pilot : pilot?.WithoutNumber();
        return selection.Targets is null ? unnumbered : unnumbered?.WithoutVariants();
    }

    private T[] Named<T>(string option, string ids, Func<string, Place, ProblemList, T?> find)
        where T : class
    {
        var place = new Place(option, null);
        var names = ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) problems.Add(place, "names nothing. Write ids between commas.");
        foreach (var twice in names.GroupBy(name => name).Where(same => same.Count() > 1))
            problems.Add(place, $"names '{twice.Key}' twice. Name it once.");
        return [.. names.Select(name => find(name, place, problems)).OfType<T>()];
    }

    private Target? Target(string id, Place place, ProblemList found)
    {
        var suffix = Core.Suites.Target.TwinSuffix;
        return id.EndsWith(suffix, StringComparison.Ordinal)
            ? allTargets.Find(id[..^suffix.Length], place, found)?.Twin()
            : allTargets.Find(id, place, found);
    }

    private void CheckSuitability(SuiteSelection selection, Suite suite)
    {
        var place = new Place(selection.Targets is not null ? "--targets" : "--scenarios", null);
        var mismatches = suite.Targets.SelectMany(target =>
            Suitability.Mismatches(target, suite.Scenarios.Where(scenario => suite.TargetsIn(scenario.Id).Contains(target))));
        foreach (var mismatch in mismatches) problems.Add(place, mismatch);
    }

    private int? InRange(string key, int? value)
    {
        var (least, most) = DefinitionSchema.Suite.Range(key);
        if (value < least || value > most) problems.Add(new Place("--" + key, null), $"is {value}. Allowed is {least} to {most}.");
        return value;
    }

    private TimeSpan? Budget(string? text)
    {
        if (text is null) return null;
        var budget = Duration.Parse(text);
        if (budget is null || budget <= TimeSpan.Zero)
            problems.Add(new Place("--budget", null), $"is '{text}'. Allowed is a whole number above zero with its unit, such as 30m.");
        return budget;
    }
}
