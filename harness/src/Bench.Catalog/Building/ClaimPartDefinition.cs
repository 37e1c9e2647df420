using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Catalog.Building;

/// <summary>Makes the parts of a claim.</summary>
internal sealed class ClaimPartDefinition(IReadOnlyList<Competitor> roster, ProblemList problems)
{
    /// <returns>Null, with problems added, where it says nothing that can be decided.</returns>
    public ClaimPart? Build(MapNode map)
    {
        if (!PartKeys.Check(map, problems)) return null;
        var before = problems.Count;
        SameUsers.Check(map, problems);
        ClaimPart part = map.Text("kind") switch
        {
            "ratio" => new RatioPart(
                map.Text("id"), map.Text("statement"), Metric(map), map.Texts("of"), map.Texts("against"), map.Texts("scenarios"),
                map.WholeOrNone("users"), Claimed(map), map.Number("upTo"), map.Number("worstUpper")),
            "contrast" => new ContrastPart(
                map.Text("id"), map.Text("statement"), Metric(map), map.Texts("of"), map.Texts("against"), map.Text("scenario"),
                map.Find("referenceMetric") is null ? Metric(map) : Metric(map, "referenceMetric"), map.Text("referenceScenario"), Claimed(map)),
            "expected" => Expected(map),
            "nearBest" => new NearBestPart(
                map.Text("id"), map.Text("statement"), Metric(map), map.Text("framework"), Roster(map), map.Text("scenario"),
                map.WholeOrNone("users"), map.Number("threshold")!.Value),
            "rank" => new RankPart(map.Text("id"), map.Text("statement"), Metric(map), map.Text("framework"), Roster(map), map.Texts("scenarios")),
            "curve" => Curve(map),
            _ => new ProbePart(map.Text("id"), map.Text("statement"), map.Text("probe"), map.Text("holds"), map.IsTrue("shown")),
        };
        return problems.Count == before ? part : null;
    }

    private static ClaimMetric Metric(MapNode map, string key = "metric") => Enum.Parse<ClaimMetric>(map.Text(key), ignoreCase: true);

    private ExpectedPart Expected(MapNode map)
    {
        if (map.Find("within") is null == map.Find("threshold") is null)
            problems.Add(map.Place, "an expected value has either within (about as expected) or threshold (so many times as much). Write one of them.");
        return new ExpectedPart(
            map.Text("id"), map.Text("statement"), Metric(map), map.Texts("of"), map.Text("scenario"), map.WholeOrNone("users"),
            map.Number("expected")!.Value, map.Number("within"), Claimed(map));
    }

    private CurvePart Curve(MapNode map)
    {
        CurvePlace[] places = [.. map.Maps("places").Select(place =>
            new CurvePlace(place.Number("x")!.Value, place.Text("scenario"), place.WholeOrNone("users")))];
        if (places[0].X <= 0 || places.Zip(places.Skip(1)).Any(pair => pair.Second.X <= pair.First.X))
            problems.Add(map.Value("places").Place, "the places of a curve are above 0, ascending and distinct in x.");
        return new CurvePart(
            map.Text("id"),
            map.Text("statement"),
            Metric(map),
            map.Texts("of"),
            map.Texts("against"),
            map.Text("quantity"),
            map.Number("level")!.Value,
            places);
    }

    private ClaimedRatio? Claimed(MapNode map)
    {
        if (map.Number("threshold") is not { } threshold)
        {
            foreach (var entry in map.Entries.Where(entry => entry.Key is "refutedBelow" or "equivalence"))
                problems.Add(entry.Place, $"{entry.Key} needs a threshold beside it.");
            return null;
        }

        double[] bounds = [.. map.Scalars("equivalence").Select(bound => double.Parse(bound.Json, System.Globalization.CultureInfo.InvariantCulture))];
        try
        {
            return new ClaimedRatio(
                threshold,
                map.Number("refutedBelow") ?? Math.Min(1, threshold),
                bounds is [var low, var high] ? new Interval(low, high) : null);
        }
        catch (ArgumentException error)
        {
            problems.Add(map.Value("threshold").Place, $"these cannot hold together: {error.Message.Split(" (Parameter")[0]}");
            return null;
        }
    }

    private Competitor[] Roster(MapNode map)
    {
        var names = roster.Select(competitor => competitor.Framework).ToArray();
        foreach (var name in map.Scalars("without").Append((ScalarNode)map.Value("framework")).Where(name => !names.Contains(name.Text)))
            problems.Add(name.Place, $"'{name.Text}' is not in this claim's roster. {NearestNames.Advice(name.Text, names, "frameworks of the roster")}");
        return [.. roster.Where(competitor => !map.Texts("without").Contains(competitor.Framework))];
    }
}
