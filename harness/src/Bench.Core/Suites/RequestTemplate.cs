namespace Bench.Core.Suites;

/// <summary>What is sent: a method, a path with its query, headers, and a body or none.</summary>
/// <param name="Path">Starts with a slash and is sent as it stands, so it is already percent-encoded.</param>
public sealed record RequestTemplate(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string? Body)
{
    public static RequestTemplate Get(string path) => new("GET", path, new Dictionary<string, string>(), null);
}
