using System.Text;
using System.Text.Json.Serialization;

namespace Bench.Core.Suites;

/// <summary>What is sent: a method, a path with its query, headers, and a body or none.</summary>
/// <param name="Path">Starts with a slash and is sent as it stands, so it is already percent-encoded.</param>
public sealed record RequestTemplate(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string? Body)
{
    /// <summary>The body where it is no text; null where <see cref="Body"/> says it, or it has none.</summary>
    public byte[]? BodyBytes { get; init; }

    /// <summary>What is sent after the request's head; null where it has no body.</summary>
    [JsonIgnore]
    public byte[]? SentBody => BodyBytes ?? (Body is { } text ? Encoding.UTF8.GetBytes(text) : null);

    public static RequestTemplate Get(string path) => new("GET", path, new Dictionary<string, string>(), null);
}
