using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes an expected answer of a contract from its map.</summary>
internal sealed class AnswerDefinition(DefinitionFile contract, ProblemList problems)
{
    public ExpectedAnswer Build(MapNode map, string method)
    {
        var status = map.Whole("status");
        var json = map.Find("json") ?? map.Find("jsonFile");
        var text = map.Find("text") as ScalarNode;
        // RFC 9110, sections 9.3.2, 15.3.5 and 15.4.5.
        if ((status is 204 or 304 || method == "HEAD") && (json ?? text) is { } body && text?.Text != "")
            problems.Add(body.Place, $"an answer to {method} with status {status} has no body in HTTP. Remove this, or write text: \"\".");
        return new ExpectedAnswer(status, HeaderDefinition.Build(map, problems), Json(map), text?.Text)
        {
            Cookies = CookieDefinition.Build(map),
            TakesAtLeast = map.TextOrNone("takesAtLeast") is { } time ? Duration.Parse(time)!.Value : TimeSpan.Zero,
        };
    }

    private string? Json(MapNode map) => map.Find("json") is { } json ? JsonText.Of(json)
        : map.Find("jsonFile") is ScalarNode name ? JsonOf(name)
        : null;

    private string? JsonOf(ScalarNode name)
    {
        var (path, source) = contract.Beside(name.Text);
        if (File.Exists(path)) return JsonFile.Read(path, source, problems);
        problems.Add(name.Place, $"there is no file {name.Text}, seen from the folder of this file. Name the file that holds the body.");
        return null;
    }
}
