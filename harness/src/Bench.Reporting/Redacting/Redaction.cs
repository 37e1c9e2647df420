using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bench.Reporting.Redacting;

/// <summary>Takes the names of a machine's owner out of texts: whole words only, and a home folder's path before the names in it.</summary>
public sealed class Redaction(OwnerNames names)
{
    private const string Home = "~";

    /// <summary>How histograms begin (HdrHistogram V2, compressed, in base64): they are figures, and a name in them would be chance.</summary>
    private const string Histogram = "HISTFA";

    private readonly (Regex Name, string Instead)[] rules =
    [
        .. names.Homes.Select(home => (new Regex($@"(?<![A-Za-z0-9_-]){Regex.Escape(home)}(?![A-Za-z0-9_-])"), Home)),
        .. LongestFirst(names.Hosts).Select(host => (Word(host), "[host]")),
        .. LongestFirst(names.Users).Select(user => (Word(user), "[user]")),
    ];

    public string OfText(string text) => rules.Aggregate(text, (redacted, rule) => rule.Name.Replace(redacted, rule.Instead));

    /// <summary>
    /// A copy without the names. A key or a value that is nothing but a name stays: it is an identifier, such as a target's or
    /// a word of the format, that happens to be the same.
    /// </summary>
    public JsonNode? OfJson(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(OfValue(member.Key), OfJson(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(OfJson)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(OfValue(text)),
        _ => node?.DeepClone(),
    };

    /// <summary>JSON without the names, in the same format.</summary>
    public string OfJson(string json, JsonSerializerOptions format) => OfJson(JsonNode.Parse(json))!.ToJsonString(format);

    /// <summary>A path that was redacted, as it is on this machine.</summary>
    public string Restored(string path) =>
        path.StartsWith(Home + "/", StringComparison.Ordinal) && names.Homes is [var home, ..] ? home + path[Home.Length..] : path;

    private string OfValue(string text) =>
        text.StartsWith(Histogram, StringComparison.Ordinal) || names.Hosts.Contains(text) || names.Users.Contains(text) ? text : OfText(text);

    private static IEnumerable<string> LongestFirst(IEnumerable<string> words) => words.OrderByDescending(word => word.Length);

    // Letters beyond ASCII end a word: a log is read byte by byte, and there they may be parts of a quotation mark.
    private static Regex Word(string name) => new($@"(?<![A-Za-z0-9_]){Regex.Escape(name)}(?![A-Za-z0-9_])");
}
