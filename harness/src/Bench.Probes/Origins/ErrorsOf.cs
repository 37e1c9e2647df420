using System.Text.Json;

namespace Bench.Probes.Origins;

/// <summary>The errors of an answer as FastAPI and Pydantic write them, without the place, which FastAPI begins with the part of the request.</summary>
internal static class ErrorsOf
{
    /// <returns>Type and message of each; empty where the body tells none.</returns>
    public static IReadOnlySet<string> Body(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("detail").EnumerateArray()
                .Select(error => $"{error.GetProperty("type").GetString()}: {error.GetProperty("msg").GetString()}")
                .ToHashSet();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new HashSet<string>();
        }
    }
}
