namespace Bench.Targets.Verification;

/// <summary>A cookie that an answer sets.</summary>
/// <param name="Attributes">By name without regard to case; one without a value has an empty one.</param>
internal sealed record AnswerCookie(string Name, string Value, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>One that is empty, or over at once, takes back what was set before.</summary>
    public bool IsKept => Value.Length > 0 && Attributes.GetValueOrDefault("Max-Age") != "0";

    /// <summary>All but the value, which lets its bearer in and belongs into no report.</summary>
    public string AttributesText => Attributes.Count == 0
        ? "no attribute"
        : string.Join("; ", Attributes.Select(attribute => attribute.Value.Length == 0 ? attribute.Key : $"{attribute.Key}={attribute.Value}"));

    /// <param name="header">The value of one Set-Cookie (RFC 6265, section 5.2: of an attribute that stands there twice, the last counts).</param>
    public static AnswerCookie Parse(string header)
    {
        var parts = header.Split(';').Select(Pair).ToArray();
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in parts.Skip(1)) attributes[name] = value;
        return new AnswerCookie(parts[0].Name, parts[0].Value, attributes);
    }

    private static (string Name, string Value) Pair(string text)
    {
        var parts = text.Split('=', 2);
        return (parts[0].Trim(), parts.Length == 1 ? string.Empty : parts[1].Trim());
    }
}
