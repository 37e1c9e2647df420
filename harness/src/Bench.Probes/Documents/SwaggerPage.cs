using System.Text.RegularExpressions;

namespace Bench.Probes.Documents;

/// <summary>What a page loads, and whether it starts Swagger UI.</summary>
/// <param name="Assets">Addresses of scripts and styles, in the page's order.</param>
internal sealed record SwaggerPage(bool StartsSwaggerUi, IReadOnlyList<string> Assets)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static SwaggerPage Read(string html) => new(
        html.Contains("SwaggerUIBundle", StringComparison.Ordinal),
        [.. Regex.Matches(html, @"<(?:script|link)\b[^>]*?\b(?:src|href)\s*=\s*[""']([^""']+)[""']", RegexOptions.IgnoreCase, Limit).Select(match => match.Groups[1].Value)]);

    /// <summary>Hosts that a reader's browser asks beside the service itself.</summary>
    public IReadOnlyList<string> OtherHosts =>
        [.. Assets.Select(asset => Uri.TryCreate(asset.StartsWith("//", StringComparison.Ordinal) ? "https:" + asset : asset, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.Host : null)
            .OfType<string>().Distinct()];
}
