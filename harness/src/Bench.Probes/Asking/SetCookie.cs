using System.Text.RegularExpressions;

namespace Bench.Probes.Asking;

/// <summary>A cookie as an answer sets it (RFC 6265).</summary>
/// <param name="Attributes">As they stand, such as <c>HttpOnly</c> and <c>SameSite=Lax</c>.</param>
internal sealed record SetCookie(string Name, string Value, IReadOnlyList<string> Attributes)
{
    public static IReadOnlyList<SetCookie> Of(SeenAnswer answer) => answer.Headers.GetValueOrDefault("Set-Cookie") is { } set
        // Fields of one name are joined by commas; those of a date are followed by no name and equals sign.
        ? [.. Regex.Split(set, @", (?=[\w-]+=)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(Read)]
        : [];

    public bool IsDeleted => Attributes.Contains("Max-Age=0", StringComparer.OrdinalIgnoreCase);

    /// <param name="attribute">Without its value; case does not matter.</param>
    public bool Has(string attribute) => Attributes.Any(own => own.Split('=')[0].Equals(attribute, StringComparison.OrdinalIgnoreCase));

    private static SetCookie Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = parts[0].Split('=', 2) is [var left, var right] ? (left, right) : (parts[0], "");
        return new SetCookie(name, value, parts[1..]);
    }
}
