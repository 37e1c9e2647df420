namespace Bench.Core.Claims;

/// <summary>A framework in a ranking, by its best variant (METHOD.md M19).</summary>
public sealed record Competitor(string Framework, IReadOnlyList<string> Variants);
