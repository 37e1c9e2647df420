using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Examples that send the cookies of an earlier one, whose name stands in them.</summary>
internal static class SentCookies
{
    public const string Key = "cookiesOf";

    public static void Check(MapNode contract, ProblemList problems)
    {
        var examples = contract.Maps("examples");
        foreach (var (place, example) in examples.Index())
        {
            if (example.Find(Key) is not ScalarNode name) continue;
            if (Earlier(name, place, examples, problems) is { } earlier && earlier.Map("expect").Find(CookieDefinition.Key) is null)
                problems.Add(name.Place, $"the example '{name.Text}' expects no cookies. Write there which it sets, under expect: cookies.");
            if (OwnCookies(example) is { } own)
                problems.Add(own.Place, $"cookies beside those of '{name.Text}'. Remove this header, or {Key}.");
        }
    }

    private static MapNode? Earlier(ScalarNode name, int place, IReadOnlyList<MapNode> examples, ProblemList problems)
    {
        string[] names = [.. examples.Select(example => example.Text("name"))];
        var index = Array.IndexOf(names, name.Text);
        if (index >= 0 && index < place) return examples[index];
        problems.Add(name.Place, index < 0
            ? NearestNames.Unknown("example", name.Text, names[..place])
            : $"the example '{name.Text}' is not asked before this one. Name one that stands above.");
        return null;
    }

    private static MapEntry? OwnCookies(MapNode example) => (example.Map("request").Find("headers") as MapNode)?.Entries
        .FirstOrDefault(header => header.Key.Equals("cookie", StringComparison.OrdinalIgnoreCase));
}
