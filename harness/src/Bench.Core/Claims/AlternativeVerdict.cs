using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>What a claim's part would say by another choice (METHOD.md M25): shown, never decisive.</summary>
/// <param name="Estimate">Its plain ratio; null where the run does not have what it needs.</param>
/// <param name="Kind">By plain intervals.</param>
/// <param name="Reason">Why it is so, as a clause.</param>
/// <param name="Agrees">Whether the part's verdict would be the same; null where it cannot be told.</param>
public sealed record AlternativeVerdict(string Name, string Part, VerdictKind Kind, string Reason, RatioEstimate? Estimate, bool? Agrees);
