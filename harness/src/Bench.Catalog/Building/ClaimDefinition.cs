using System.Globalization;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Claims;

namespace Bench.Catalog.Building;

/// <summary>
/// Makes a claim from its document. Targets, scenarios, probes and suites that it names need not be there yet: a claim stands before what
/// measures it, and <c>bench list claims</c> says what is missing.
/// </summary>
internal static class ClaimDefinition
{
    public static Claim? Build(MapNode document, ProblemList problems)
    {
        var before = problems.Count;
        var kind = Enum.Parse<RuleKind>(document.Text("rule"), ignoreCase: true);
        Competitor[] roster = [.. document.Maps("roster").Select(map => new Competitor(map.Text("framework"), map.Texts("variants")))];
        var builder = new ClaimPartDefinition(roster, problems);
        ClaimPart?[] parts = [.. document.Maps("parts").Select(builder.Build)];
        CheckUnique(document, "parts", "id", problems);
        CheckUnique(document, "roster", "framework", problems);
        CheckRule(document, kind, parts.Length, problems);
        var alternatives = Alternatives(document, [.. parts.OfType<ClaimPart>()], problems);
        var revised = Revisions(document, problems);
        if (problems.Count != before) return null;
        return new Claim(
            document.Text("id"),
            document.Text("quotation"),
            document.Text("source"),
            document.Text("hypothesis"),
            document.IsTrue("primary"),
            document.Text("suite"),
            new ClaimRule(kind, document.WholeOrNone("least"), document.WholeOrNone("refutedLeast")),
            [.. parts.OfType<ClaimPart>()],
            document.TextOrNone("notTestable"),
            document.Text("wouldChange"),
            alternatives)
        { Revised = revised };
    }

    private static void CheckRule(MapNode document, RuleKind kind, int parts, ProblemList problems)
    {
        var rule = document.Value("rule").Place;
        if (kind == RuleKind.NotTestable && (parts > 0 || document.Find("notTestable") is null))
            problems.Add(rule, "what is not testable has no parts, and says why under notTestable.");
        if (kind != RuleKind.NotTestable && parts == 0)
            problems.Add(rule, "the claim has no parts, so nothing would decide it. Write parts, or the rule notTestable.");
        string[] counts = ["least", "refutedLeast"];
        foreach (var key in counts.Where(key => document.Find(key) is null == (kind == RuleKind.AtLeast)))
            problems.Add(document.Find(key)?.Place ?? rule, $"{key} goes with the rule atLeast, and only with it. Write it there, or remove it.");
        foreach (var key in counts.Where(key => document.WholeOrNone(key) > parts))
            problems.Add(document.Value(key).Place, $"{key} is {document.Whole(key)}, and there are {parts} parts. Allowed is 1 to {parts}.");
        if (document.IsTrue("primary") && document.Find("alternatives") is null)
            problems.Add(
                document.Value("primary").Place,
                "a primary claim names the other choices that a reasonable person could have made. Add alternatives.");
    }

    private static void CheckUnique(MapNode document, string list, string key, ProblemList problems)
    {
        foreach (var same in document.Maps(list).Select(map => (ScalarNode)map.Value(key)).GroupBy(value => value.Text))
            foreach (var again in same.Skip(1))
                problems.Add(again.Place, $"the {key} '{again.Text}' stands here again, first in {same.First().Place}. Choose another.");
    }

    private static List<Alternative> Alternatives(MapNode document, IReadOnlyList<ClaimPart> built, ProblemList problems)
    {
        string[] parts = [.. document.Maps("parts").Where(part => part.Text("kind") is "ratio" or "nearBest").Select(part => part.Text("id"))];
        List<Alternative> alternatives = [];
        foreach (var map in document.Maps("alternatives"))
        {
            var part = (ScalarNode)map.Value("part");
            if (!parts.Contains(part.Text))
                problems.Add(
                    part.Place,
                    $"an alternative for '{part.Text}', which is no ratio or nearBest of this claim. "
                        + $"{NearestNames.Advice(part.Text, parts, "such parts of this claim")}");
            var alternative = new Alternative(
                map.Text("name"),
                part.Text,
                Ids(map, "of"),
                Ids(map, "against"),
                Ids(map, "scenarios"),
                map.WholeOrNone("users"),
                map.IsTrue("robust"),
                map.TextOrNone("engine"));
            if (map.Entries.All(entry => entry.Key is "name" or "part"))
                problems.Add(map.Place, "nothing differs in this alternative. Say what is chosen otherwise: of, against, scenarios, users, robust or engine.");
            else if (built.Any(own => own.Id == part.Text && alternative.IsTheOwnChoiceOf(own)))
                problems.Add(
                    map.Place,
                    $"the alternative '{alternative.Name}' is what the part '{part.Text}' compares anyway, so it could only agree. "
                        + "Choose something else, or remove it.");
            alternatives.Add(alternative);
        }

        return alternatives;
    }

    private static List<Revision> Revisions(MapNode document, ProblemList problems)
    {
        List<Revision> revised = [];
        foreach (var map in document.Maps("revised"))
        {
            var on = (ScalarNode)map.Value("on");
            if (!DateOnly.TryParseExact(on.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                problems.Add(on.Place, $"'{on.Text}' is no day. Write the day of the change, such as 2026-11-25.");
            else if (revised.Count > 0 && day < revised[^1].On)
                problems.Add(on.Place, $"{on.Text} stands after a later change. Write the oldest first.");
            else revised.Add(new Revision(day, map.Text("what"), map.Text("seen")));
        }

        return revised;
    }

    private static IReadOnlyList<string>? Ids(MapNode map, string key) => map.Find(key) is null ? null : map.Texts(key);
}
