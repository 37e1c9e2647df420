using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes an expected answer from its map.</summary>
internal static class AnswerDefinition
{
    public static ExpectedAnswer Build(MapNode map, string method, ProblemList problems)
    {
        var status = map.Whole("status");
        var json = map.Find("json");
        var text = map.Find("text") as ScalarNode;
        // RFC 9110, sections 9.3.2, 15.3.5 and 15.4.5.
        if ((status is 204 or 304 || method == "HEAD") && (json ?? text) is { } body && text?.Text != "")
            problems.Add(body.Place, $"an answer to {method} with status {status} has no body in HTTP. Remove this, or write text: \"\".");
        return new ExpectedAnswer(status, HeaderDefinition.Build(map, problems), json is null ? null : JsonText.Of(json), text?.Text);
    }
}
