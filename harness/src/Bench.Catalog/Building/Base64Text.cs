using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Bytes that are no text, written in base64 (RFC 4648, section 4).</summary>
internal static class Base64Text
{
    /// <summary>None where the text is no base64, with a problem.</summary>
    public static byte[] Bytes(ScalarNode text, ProblemList problems)
    {
        var bytes = new byte[text.Text.Length];
        if (Convert.TryFromBase64String(text.Text, bytes, out var count)) return bytes[..count];
        problems.Add(text.Place, $"'{text.Text}' is no base64. Write what 'base64 -w0 FILE' prints.");
        return [];
    }
}
