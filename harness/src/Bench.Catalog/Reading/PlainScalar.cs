using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bench.Catalog.Reading;

/// <summary>What an unquoted scalar means by the core schema of YAML 1.2 (section 10.3.2), as JSON.</summary>
internal static partial class PlainScalar
{
    /// <summary>Returns null for <c>.inf</c> and <c>.nan</c>, for which JSON has no number.</summary>
    public static (JsonValueKind Kind, string Json)? Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (JsonValueKind.Null, "null"),
        "true" or "True" or "TRUE" => (JsonValueKind.True, "true"),
        "false" or "False" or "FALSE" => (JsonValueKind.False, "false"),
        _ when NotFinite().IsMatch(text) => null,
        _ when Number(text) is { } number => (JsonValueKind.Number, number),
        _ => (JsonValueKind.String, JsonText.Quote(text)),
    };

    private static string? Number(string text)
    {
        if (Octal().IsMatch(text)) return Whole(text, radix: 8);
        if (Hexadecimal().IsMatch(text)) return Whole(text, radix: 16);
        return Decimal().Match(text) is { Success: true } match ? Number(match.Groups) : null;
    }

    private static string Whole(string text, int radix) => text[2..]
        .Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16))
        .ToString(CultureInfo.InvariantCulture);

    // YAML allows +1, 007, .5 and 1. where JSON does not.
    private static string Number(GroupCollection parts)
    {
        var sign = parts["sign"].Value == "-" ? "-" : "";
        var whole = parts["whole"].Value.TrimStart('0');
        var fraction = parts["point"].Success ? "." + (parts["fraction"].Value is { Length: > 0 } digits ? digits : "0") : "";
        return sign + (whole.Length == 0 ? "0" : whole) + fraction + parts["exponent"].Value;
    }

    [GeneratedRegex(@"^(?:[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^0o[0-7]+\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"^0x[0-9a-fA-F]+\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(?<point>\.(?<fraction>[0-9]*))?(?<exponent>[eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();
}
