using System.Text;

namespace Bench.Targets.Verification;

/// <summary>Bodies in messages.</summary>
internal static class BodyText
{
    /// <summary>As text with control characters made visible; bytes that are no UTF-8 are told as such.</summary>
    public static string Of(byte[] body)
    {
        if (body.Length == 0) return "no body";
        var text = Encoding.UTF8.GetString(body);
        return string.Concat(text.Select(letter => char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()));
    }
}
