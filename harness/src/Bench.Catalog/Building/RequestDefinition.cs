using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes a request from its map.</summary>
internal static class RequestDefinition
{
    private const string ContentType = "content-type";

    // The engine writes these from what it knows, and a second copy would make two requests of one (RFC 9112, section 6.3).
    private static readonly HashSet<string> WrittenByTheEngine =
        new(["host", "connection", "content-length", "transfer-encoding"], StringComparer.OrdinalIgnoreCase);

    public static RequestTemplate Build(MapNode map, ProblemList problems)
    {
        var headers = HeaderDefinition.Build(map, problems);
        if (map.Find("headers") is MapNode written)
            foreach (var header in written.Entries.Where(header => WrittenByTheEngine.Contains(header.Key)))
                problems.Add(header.Place, $"the header '{header.Key}' is written by the engine. Remove it.");

        var json = map.Find("json");
        if (json is not null) headers.TryAdd(ContentType, "application/json");
        return new RequestTemplate(
            map.Find("method") is ScalarNode method ? method.Text : "GET",
            map.Text("path"),
            headers,
            json is not null ? JsonText.Of(json) : map.TextOrNone("body"))
        {
            BodyBytes = map.Find("bodyBase64") is ScalarNode bytes ? Base64Text.Bytes(bytes, problems) : null,
        };
    }
}
