using System.Globalization;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>What a scenario's workload says.</summary>
/// <param name="Levels">In ascending order; none where there are problems.</param>
/// <param name="Objective">Null unless the workload looks for a capacity.</param>
/// <param name="Search">Null unless the capacity's grid is searched in each trial.</param>
internal sealed record WorkloadDefinition(IReadOnlyList<Level> Levels, LatencyObjective? Objective = null, GridSearch? Search = null)
{
    private const string Concurrency = "concurrency";
    private const string Rates = "rates";
    private const string From = "from";
    private const string To = "to";
    private const string Slo = "slo";
    private const string Arrivals = "arrivals";
    private const string Connections = "connections";
    private const string Searched = "search";

    private static readonly WorkloadDefinition Invalid = new([]);

    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["closed"] = [Concurrency],
        ["open"] = [Rates, Connections],
        ["capacity"] = [From, To, Slo, Connections],
    };

    private static readonly string[] Everywhere = ["kind"];

    public static WorkloadDefinition Build(MapNode workload, ProblemList problems)
    {
        var before = problems.Count;
        var kind = workload.Text("kind");
        Require(workload, kind, problems);
        Refuse(workload, kind, problems);
        if (problems.Count != before) return Invalid;
        return kind switch
        {
            "open" => new WorkloadDefinition(Open(workload, Ascending(workload.Scalars(Rates), problems))),
            "capacity" => Capacity(workload, problems),
            _ => new WorkloadDefinition([.. Ascending(workload.Scalars(Concurrency), problems).Select(value => new ClosedLevel(value))]),
        };
    }

    private static WorkloadDefinition Capacity(MapNode workload, ProblemList problems)
    {
        var (from, to, slo) = (workload.Whole(From), workload.Whole(To), (ScalarNode)workload.Value(Slo));
        var objective = LatencyObjective.Parse(slo.Text);
        if (objective is null) problems.Add(slo.Place, $"workload.slo is '{slo.Text}'. Allowed is {LatencyObjective.Allowed}.");
        if (to <= from) problems.Add(workload.Value(To).Place, $"workload.to is {to}. Allowed is any rate above from, which is {from}.");
        if (objective is null || to <= from) return Invalid;
        var grid = Open(workload, RateGrid.Between(from, to));
        return new WorkloadDefinition(
            grid,
            objective,
            workload.Find(Searched) is MapNode search ? GridSearchDefinition.Build(search, workload.Whole(Connections), grid.Count, problems) : null);
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

    private static void Require(MapNode workload, string kind, ProblemList problems)
    {
        foreach (var key in Needed[kind].Where(key => workload.Find(key) is null))
            problems.Add(workload.Place, $"workload.{key} is missing. {Example(kind, key)}");
    }

    private static string Example(string kind, string key) => key switch
    {
        Concurrency => "A closed workload needs its numbers of users, such as concurrency: [8, 64].",
        Rates => "An open workload needs its requests a second, such as rates: [250, 500].",
        From or To => "A capacity is looked for between two rates, such as from: 100, to: 1000.",
        Slo => "A capacity is the highest rate that keeps an objective, such as slo: p99<250ms.",
        _ => $"{(kind == "open" ? "An open" : "A capacity")} workload needs its number of connections, such as connections: 64.",
    };

    private static void Refuse(MapNode workload, string kind, ProblemList problems)
    {
        string[] allowed = [.. Everywhere, .. Needed[kind], .. kind == "closed" ? (string[])[] : [Arrivals], .. kind == "capacity" ? [Searched] : (string[])[]];
        foreach (var entry in workload.Entries.Where(entry => !allowed.Contains(entry.Key)))
            problems.Add(entry.Place, $"workload.{entry.Key} belongs to the other kind of workload. Remove it, or write kind: {KindOf(entry.Key)}.");
    }

    private static string KindOf(string key) => key switch
    {
        Concurrency => "closed",
        From or To or Slo or Searched => "capacity",
        _ => "open",
    };
}
