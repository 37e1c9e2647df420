using System.Security.Cryptography;
using System.Text;

namespace Bench.Reporting.Page;

/// <summary>
/// The style sheet or the script inside the page, with the digest by which the content-security policy knows it: nothing else is applied or run.
/// </summary>
internal sealed record InlineText(string Text)
{
    /// <summary>Between its tags without a character more: the digest is of what the browser finds there.</summary>
    public Markup Markup => Markup.Trusted(Text);

    /// <summary>As a source of the policy.</summary>
    public string PolicySource => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    /// <param name="resource">Embedded in this assembly.</param>
    /// <param name="before">Goes first.</param>
    public static InlineText Of(string resource, string before = "")
    {
        using var stream = typeof(InlineText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in Bench.Reporting.");
        using var reader = new StreamReader(stream);
        return new InlineText((before + reader.ReadToEnd()).ReplaceLineEndings("\n"));
    }
}
