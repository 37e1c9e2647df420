using System.Text.Json;

namespace Bench.Probes.Documents;

/// <summary>The errors that an answer tells, as the contracts write them: path and code of each.</summary>
internal static class ErrorFields
{
    /// <returns>Empty where the body tells none in this form.</returns>
    public static IReadOnlySet<string> Of(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("error").GetProperty("fields").EnumerateArray()
                .Select(field => $"{field.GetProperty("path").GetString()}: {field.GetProperty("code").GetString()}")
                .ToHashSet();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new HashSet<string>();
        }
    }
}
