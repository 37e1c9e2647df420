using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>The scenarios of a suite in which not all of its targets are measured.</summary>
internal static class SuiteOnly
{
    private const string One = "scenario";
    private const string Several = "scenarios";

    public static IReadOnlyList<ScenarioTargets> Of(MapNode document, ProblemList problems)
    {
        var scenarios = document.Texts("scenarios");
        string[] targets = [.. document.Texts("targets"), .. document.Texts("twins").Select(twin => twin + Target.TwinSuffix)];
        List<ScenarioTargets> only = [];
        foreach (var map in document.Maps("only"))
        {
            var named = Named(map);
            if (named.Count == 0 || (map.Find(One) is not null && map.Find(Several) is not null))
                problems.Add(map.Place, $"only needs {One} (one id) or {Several} (a list of ids) beside targets, and not both.");
            foreach (var scenario in named)
            {
                if (!scenarios.Contains(scenario.Text))
                    problems.Add(
                        scenario.Place,
                        $"only names '{scenario.Text}', which is not a scenario of this suite. "
                            + $"{NearestNames.Advice(scenario.Text, scenarios, "scenarios of this suite")}");
                else if (only.Any(other => other.Scenario == scenario.Text))
                    problems.Add(scenario.Place, $"only names the scenario '{scenario.Text}' again. Write its targets in one place.");
                only.Add(new ScenarioTargets(scenario.Text, map.Texts("targets")));
            }

            foreach (var target in map.Scalars("targets").Where(target => !targets.Contains(target.Text)))
                problems.Add(
                    target.Place,
                    $"only names '{target.Text}', which is not a target of this suite. "
                        + $"{NearestNames.Advice(target.Text, targets, "targets of this suite")}");
        }

        return only;
    }

    private static IReadOnlyList<ScalarNode> Named(MapNode map) => map.Find(One) is ScalarNode one ? [one, .. map.Scalars(Several)] : map.Scalars(Several);
}
