using System.Text.Json;

namespace Bench.Targets.Verification;

/// <summary>Compares JSON as values: order of lists matters, order of keys does not, a key that comes twice is a difference.</summary>
internal static class JsonComparison
{
    private const string Absent = "absent";

    /// <summary>The first difference in the order of the expected document, or null.</summary>
    public static Difference? First(string expected, byte[] actual)
    {
        using var wanted = JsonDocument.Parse(expected);
        try
        {
            using var got = JsonDocument.Parse(actual);
            return First(wanted.RootElement, got.RootElement, "$");
        }
        // Text of a string is looked at only when it is compared: half a surrogate pair, or bytes that are not UTF-8.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new Difference("body", expected, $"not JSON ({error.Message.TrimEnd('.')}): {BodyText.Of(actual)}");
        }
    }

    private static Difference? First(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind) return Here();
        return expected.ValueKind switch
        {
            JsonValueKind.Object => FirstInObject(expected, actual, path),
            JsonValueKind.Array => FirstInArray(expected, actual, path),
            JsonValueKind.Number => JsonNumber.Parse(expected.GetRawText()) == JsonNumber.Parse(actual.GetRawText()) ? null : Here(),
            JsonValueKind.String => expected.GetString() == actual.GetString() ? null : Here(),
            _ => null,
        };

        Difference Here() => new(path, expected.GetRawText(), actual.GetRawText());
    }

    private static Difference? FirstInObject(JsonElement expected, JsonElement actual, string path)
    {
        var got = actual.EnumerateObject().ToLookup(property => property.Name);
        foreach (var property in expected.EnumerateObject())
        {
            var here = PathTo(path, property.Name);
            var values = got[property.Name].ToList();
            if (values.Count == 0) return new Difference(here, property.Value.GetRawText(), Absent);
            if (values.Count > 1) return new Difference(here, property.Value.GetRawText(), $"{values.Count} times the same key");
            if (First(property.Value, values[0].Value, here) is { } difference) return difference;
        }

        var known = expected.EnumerateObject().Select(property => property.Name).ToHashSet();
        return got.FirstOrDefault(property => !known.Contains(property.Key)) is { } extra
            ? new Difference(PathTo(path, extra.Key), Absent, extra.First().Value.GetRawText())
            : null;
    }

    private static Difference? FirstInArray(JsonElement expected, JsonElement actual, string path)
    {
        var pairs = expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, place) => First(pair.First, pair.Second, $"{path}[{place}]"));
        if (pairs.OfType<Difference>().FirstOrDefault() is { } difference) return difference;
        int wanted = expected.GetArrayLength(), got = actual.GetArrayLength();
        return wanted == got ? null : new Difference(path, $"{wanted} elements", $"{got} elements");
    }

    private static string PathTo(string path, string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? $"{path}.{name}" : $"{path}[{JsonSerializer.Serialize(name)}]";
}
