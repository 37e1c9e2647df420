using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>Which of a claim's parts its verdict stands or falls by.</summary>
internal static class DecidingParts
{
    /// <summary>
    /// Of parts that must all hold, the one that holds by least; of those of which some must, the last that is
    /// needed; else the first that has the claim's own verdict.
    /// </summary>
    /// <returns>Null for a claim without parts.</returns>
    public static RuledPart? Of(VerdictOnClaim item)
    {
        var parts = item.Asserting;
        return (item.Claim.Rule, item.Verdict.Kind) switch
        {
            ({ Kind: RuleKind.All }, VerdictKind.Supported) => parts.MinBy(part => part.Margin),
            ({ Kind: RuleKind.AtLeast, Least: { } least }, VerdictKind.Supported) => Last(parts, VerdictKind.Supported, least),
            ({ Kind: RuleKind.AtLeast, RefutedLeast: { } least }, VerdictKind.Refuted) => Last(parts, VerdictKind.Refuted, least),
            (_, var kind) => parts.FirstOrDefault(part => part.Verdict.Kind == kind && part.Verdict.Estimate is not null)
                ?? parts.FirstOrDefault(part => part.Verdict.Kind == kind)
                ?? parts.FirstOrDefault(part => part.Verdict.Estimate is not null)
                ?? (parts.Count == 0 ? null : parts[0]),
        };
    }

    /// <summary>The same among those that have a ratio and a threshold, for a chart.</summary>
    public static RuledPart? RatioOf(VerdictOnClaim item) => Of(item) is { } part && HasRatio(part) ? part : item.Asserting.FirstOrDefault(HasRatio);

    private static RuledPart? Last(IEnumerable<RuledPart> parts, VerdictKind kind, int least) =>
        parts.Where(part => part.Verdict.Kind == kind).OrderByDescending(part => part.Margin).ElementAtOrDefault(least - 1);

    private static bool HasRatio(RuledPart part) => part is { Claimed: not null, Verdict.Estimate: not null };
}
