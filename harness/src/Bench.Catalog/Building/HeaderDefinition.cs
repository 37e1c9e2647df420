using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Reads the <c>headers</c> of a request or an answer; their names have no case.</summary>
internal static class HeaderDefinition
{
    public static Dictionary<string, string> Build(MapNode map, ProblemList problems)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var header in (map.Find("headers") as MapNode)?.Entries ?? [])
            if (!headers.TryAdd(header.Key, ((ScalarNode)header.Value).Text))
                problems.Add(header.Place, $"the header '{header.Key}' stands here a second time; names have no case. Remove one.");
        return headers;
    }
}
