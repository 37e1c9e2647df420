using System.Globalization;
using System.Numerics;

namespace Bench.Targets.Verification;

/// <summary>
/// A JSON number by its exact value. <c>1</c> and <c>1.0</c> differ: a client with types sees an integer in one and a float in the other.
/// </summary>
internal readonly record struct JsonNumber(bool IsInteger, BigInteger Digits, int Exponent)
{
    private static readonly char[] FloatMarks = ['.', 'e', 'E'];

    /// <param name="text">As it stands in a valid document.</param>
    public static JsonNumber Parse(string text)
    {
        var parts = text.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var withoutPoint = parts[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = BigInteger.Parse(withoutPoint, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0) - decimals;
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return new JsonNumber(text.IndexOfAny(FloatMarks) < 0, digits, digits.IsZero ? 0 : exponent);
    }
}
