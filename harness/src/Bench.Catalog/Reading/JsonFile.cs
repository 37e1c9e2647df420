using System.Text.Json;
using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>A value that would make a definition unreadable, in a JSON file of its own.</summary>
internal static class JsonFile
{
    // As in YAML: a key that stands twice has no one value.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The value as JSON text, compact; null, with a problem added, where the file does not hold one.</summary>
    public static string? Read(string path, string source, ProblemList problems)
    {
        if (Utf8Text.Read(path, source, problems) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return JsonText.Of(document.RootElement);
        }
        catch (JsonException error)
        {
            // Its own message goes on with the line, counted from 0.
            var reason = error.Message.Split(" LineNumber:")[0];
            problems.Add(new Place(source, (int?)error.LineNumber + 1), $"not valid JSON: {reason}");
        }
        catch (InvalidOperationException)
        {
            // RFC 8259, section 8.2, lets it pass; the parser finds it when the text is read, and cannot say where.
            problems.Add(new Place(source, null), "a text holds \\ud800 to \\udfff alone, which is half of a character. Write both halves.");
        }

        return null;
    }
}
