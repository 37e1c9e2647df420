using System.Text.Json;
using Bench.Core.Suites;

namespace Bench.Reporting.Journal;

/// <summary>Files of another schema version are refused, never guessed at.</summary>
internal static class SchemaVersions
{
    /// <param name="json">A document with <c>schemaVersion</c> at its top.</param>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    /// <exception cref="InvalidDefinitionException">It has another version, or none.</exception>
    public static void Require(string json, int expected, string where)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("Not a JSON object.");
        var found = document.RootElement.TryGetProperty("schemaVersion", out var version) ? version.ToString() : "none";
        if (version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == expected) return;
        throw new InvalidDefinitionException([
            $"{where}: schema version {found}, this harness reads {expected}. Use the harness version that its manifest.json names, or repeat the run.",
        ]);
    }
}
