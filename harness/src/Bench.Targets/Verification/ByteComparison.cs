using System.Globalization;

namespace Bench.Targets.Verification;

/// <summary>Compares bytes one by one.</summary>
internal static class ByteComparison
{
    /// <summary>Shown before the first byte that differs, so that a reader finds it.</summary>
    private const int Before = 20;

    /// <param name="place">What the bytes are of.</param>
    /// <returns>Null where they are the same.</returns>
    public static Difference? First(string place, byte[] expected, byte[] actual)
    {
        var same = expected.AsSpan().CommonPrefixLength(actual);
        if (same == expected.Length && same == actual.Length) return null;
        var from = Math.Max(0, same - Before);
        return new Difference(
            string.Create(CultureInfo.InvariantCulture, $"{place}, byte {same} of {actual.Length} (expected {expected.Length})"),
            BodyText.Of(expected[from..]),
            BodyText.Of(actual[from..]));
    }
}
