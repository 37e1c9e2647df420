using System.Globalization;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes the levels of a scenario from its workload.</summary>
internal static class WorkloadDefinition
{
    private const string Concurrency = "concurrency";
    private const string Rates = "rates";
    private const string Arrivals = "arrivals";
    private const string Connections = "connections";

    public static IReadOnlyList<Level> Build(MapNode workload, ProblemList problems)
    {
        var before = problems.Count;
        var isOpen = workload.Text("kind") == "open";
        Require(workload, isOpen ? [Rates, Connections] : [Concurrency], problems);
        Refuse(workload, isOpen ? [Concurrency] : [Rates, Arrivals, Connections], problems);
        if (problems.Count != before) return [];
        var values = Ascending(workload.Scalars(isOpen ? Rates : Concurrency), problems);
        return isOpen ? Open(workload, values) : [.. values.Select(value => new ClosedLevel(value))];
    }

    private static IReadOnlyList<Level> Open(MapNode workload, IEnumerable<int> rates)
    {
        var arrivals = workload.Find(Arrivals) is ScalarNode { Text: "constant" } ? ArrivalKind.Constant : ArrivalKind.Poisson;
        var connections = workload.Whole(Connections);
        return [.. rates.Select(rate => new OpenLevel(rate, arrivals, connections))];
    }

    private static List<int> Ascending(IEnumerable<ScalarNode> items, ProblemList problems)
    {
        List<int> values = [];
        foreach (var item in items)
        {
            var value = int.Parse(item.Json, CultureInfo.InvariantCulture);
            if (values.Count > 0 && value <= values[^1])
                problems.Add(item.Place, $"the level {value} comes after {values[^1]}. Levels are ascending and distinct.");
            values.Add(value);
        }

        return values;
    }

    private static void Require(MapNode workload, string[] keys, ProblemList problems)
    {
        foreach (var key in keys.Where(key => workload.Find(key) is null))
            problems.Add(workload.Place, $"workload.{key} is missing. {Example(key)}");
    }

    private static string Example(string key) => key switch
    {
        Concurrency => "A closed workload needs its numbers of users, such as concurrency: [8, 64].",
        Rates => "An open workload needs its requests a second, such as rates: [250, 500].",
        _ => "An open workload needs its number of connections, such as connections: 64.",
    };

    private static void Refuse(MapNode workload, string[] keys, ProblemList problems)
    {
        foreach (var entry in workload.Entries.Where(entry => keys.Contains(entry.Key)))
            problems.Add(entry.Place, $"workload.{entry.Key} belongs to the other kind of workload. Remove it, or write kind: {(entry.Key == Concurrency ? "closed" : "open")}.");
    }
}
