using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Core.Running;

/// <summary>
/// How what would be run now differs from what a run was begun with. Trials of both would be compared as if they were of one: a run is
/// resumed only where there is no difference.
/// </summary>
public static class ManifestDifferences
{
    /// <summary>These name the run and say when it began, and how long its sessions may take: they measure nothing.</summary>
    private static readonly string[] NotCompared = ["runId", "startedUtc", "suite.budget"];

    /// <param name="normalised">Takes out of both what makes no difference.</param>
    /// <returns>One line a difference: where in <c>manifest.json</c>, what it was, what it is.</returns>
    public static IReadOnlyList<string> Between(RunManifest then, RunManifest now, Func<JsonNode?, JsonNode?> normalised) =>
        [.. Differences("", normalised(Json(then)), normalised(Json(now)))];

    private static JsonNode? Json(RunManifest manifest) => JsonSerializer.SerializeToNode(manifest, RunJson.Line);

    private static IEnumerable<string> Differences(string path, JsonNode? then, JsonNode? now)
    {
        if (NotCompared.Contains(path) || JsonNode.DeepEquals(then, now)) return [];
        return (then, now) switch
        {
            (JsonObject, JsonObject) or (JsonArray, JsonArray) => Differences(path, Members(then), Members(now)),
            _ => [$"{path} was {Text(then)}, is {Text(now)}"],
        };
    }

    private static IEnumerable<string> Differences(string path, IReadOnlyDictionary<string, JsonNode?> then, IReadOnlyDictionary<string, JsonNode?> now) =>
        then.Keys.Union(now.Keys).SelectMany(name => Differences((path + name).TrimStart('.'), then.GetValueOrDefault(name), now.GetValueOrDefault(name)));

    private static Dictionary<string, JsonNode?> Members(JsonNode? node) => node is JsonArray list
        ? list.Index().ToDictionary(member => FormattableString.Invariant($"[{member.Index}]"), member => member.Item)
        : node!.AsObject().ToDictionary(member => "." + member.Key, member => member.Value);

    private static string Text(JsonNode? node) => node?.ToJsonString(RunJson.Line) ?? "nothing";
}
