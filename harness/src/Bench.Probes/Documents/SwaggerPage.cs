using System.Text.RegularExpressions;

namespace Bench.Probes.Documents;

/// <summary>What a page loads, and whether it starts Swagger UI.</summary>
/// <param name="Assets">In the page's order.</param>
internal sealed record SwaggerPage(bool StartsSwaggerUi, IReadOnlyList<PageAsset> Assets)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static SwaggerPage Read(string html) => new(
        html.Contains("SwaggerUIBundle", StringComparison.Ordinal),
        [.. Regex.Matches(html, @"<(script|link)\b[^>]*?\b(?:src|href)\s*=\s*[""']([^""']+)[""'][^>]*>", RegexOptions.IgnoreCase, Limit).Select(Asset)]);

    /// <summary>Hosts beside the service itself, without which the page stays empty or bare.</summary>
    public IReadOnlyList<string> NeededHosts => [.. Assets.Where(asset => asset.IsNeeded).Select(asset => asset.OtherHost).OfType<string>().Distinct()];

    private static PageAsset Asset(Match element) => new(
        element.Groups[2].Value,
        element.Groups[1].Value.Equals("script", StringComparison.OrdinalIgnoreCase)
            || element.Value.Contains("stylesheet", StringComparison.OrdinalIgnoreCase));
}
