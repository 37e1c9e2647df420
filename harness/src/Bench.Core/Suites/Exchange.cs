namespace Bench.Core.Suites;

/// <summary>A request and the answer that the contract asks for.</summary>
/// <param name="Differences">Answers stated for single frameworks where their documented behaviour differs (422 or 404 for a bad id).</param>
public sealed record Exchange(
    string Name,
    RequestTemplate Request,
    ExpectedAnswer Expected,
    IReadOnlyList<StatedDifference> Differences)
{
    /// <summary>The name of an earlier example whose answer's cookies are sent with the request; null where none are.</summary>
    public string? CookiesOf { get; init; }

    public ExpectedAnswer ExpectedFrom(string framework) =>
        Differences.FirstOrDefault(difference => difference.Framework == framework)?.Expected ?? Expected;
}
