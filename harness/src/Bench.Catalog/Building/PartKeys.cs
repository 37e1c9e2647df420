using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Which keys a part of a claim needs, and which it may have, by its kind.</summary>
internal static class PartKeys
{
    private static readonly string[] OfAll = ["id", "statement", "kind"];
    private static readonly string[] OfClaimed = ["threshold", "refutedBelow", "equivalence"];

    private static readonly Dictionary<string, (string[] Needed, string[] Allowed)> ByKind = new()
    {
        ["ratio"] = (["metric", "of", "against", "scenarios"], ["users", "upTo", "worstUpper", .. OfClaimed]),
        ["contrast"] = (["metric", "of", "against", "scenario", "referenceScenario"], ["referenceMetric", .. OfClaimed]),
        ["expected"] = (["metric", "of", "scenario", "expected"], ["users", "within", .. OfClaimed]),
        ["nearBest"] = (["metric", "framework", "scenario", "threshold"], ["users", "without"]),
        ["rank"] = (["metric", "framework", "scenarios"], ["without"]),
        ["curve"] = (["metric", "of", "against", "quantity", "level", "places"], []),
        ["probe"] = (["probe", "holds"], ["shown"]),
    };

    /// <summary>True where nothing is missing and nothing belongs to another kind.</summary>
    public static bool Check(MapNode part, ProblemList problems)
    {
        var before = problems.Count;
        var kind = part.Text("kind");
        var (needed, allowed) = ByKind[kind];
        foreach (var key in needed.Where(key => part.Find(key) is null))
            problems.Add(part.Place, $"the part '{part.Text("id")}' is a {kind} and has no {key}. A {kind} needs {string.Join(", ", needed)}.");
        foreach (var entry in part.Entries.Where(entry => !OfAll.Concat(needed).Concat(allowed).Contains(entry.Key)))
            problems.Add(entry.Place, $"{entry.Key} does not belong to a {kind}. Remove it; a {kind} may have {string.Join(", ", needed.Concat(allowed))}.");
        return problems.Count == before;
    }
}
