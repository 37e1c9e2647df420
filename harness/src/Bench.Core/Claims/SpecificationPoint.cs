using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>A part's ratio by one choice.</summary>
/// <param name="Choice">The alternative's name; null for the claim's own choice.</param>
/// <param name="Ratio">By the robust point where that is the choice.</param>
/// <param name="Interval">Plain, 95 %; null for the robust point, which has none, and for a single block.</param>
/// <param name="Agrees">Whether the verdict on the part is the same; null where it cannot be told.</param>
public sealed record SpecificationPoint(string Part, string? Choice, double Ratio, Interval? Interval, bool? Agrees);
