using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>From the log ratios of a part to its verdict: first whether the data may decide at all, then what they say.</summary>
internal static class Decision
{
    /// <param name="claimed">Null where the ratio itself is the answer.</param>
    /// <param name="fewestBlocks">Of a mean over places, the blocks of the place that has fewest; null where the ratios are of one.</param>
    public static PartVerdict Of(
        string part, ClaimedRatio? claimed, LogRatios ratios, IReadOnlyList<Pairing> pairings, ClaimData data, int? fewestBlocks = null)
    {
        var step = pairings.Max(pairing => pairing.Step);
        var attrition = Attrition.Of(pairings);
        var verdict = new PartVerdict(
            part, VerdictKind.Inconclusive, string.Empty, ratios.Blocks.Count, RatioEstimate.Of(ratios)?.OnGrid(step),
            ratios.Blocks.Count < 2 ? null : MeanEstimate.Of(ratios.Values, 1 - (2 * EquivalenceTest.Level)).Interval!.Value.Map(Math.Exp).WidenedBy(step),
            [.. pairings.Select(pairing => pairing.Place)],
            VisibleEffect: pairings.Max(pairing => pairing.Place.VisibleEffect))
        {
            Blocks = attrition.Tally(ratios.Blocks.Count),
        };
        if (Doubt(Math.Min(ratios.Blocks.Count, fewestBlocks ?? int.MaxValue), FirstDoubt(pairings), data) is var (kind, reason))
            return verdict with { Kind = kind, Reason = reason, MayNotDecide = true };
        var shown = attrition.OfAnySide is null ? "the figure is the answer" : "the figure is the answer, as far as the blocks go that are left";
        return claimed is null
            ? verdict with { Kind = VerdictKind.Shown, Reason = shown }
            : Decided(verdict, claimed, ratios, step, attrition);
    }

    /// <summary>The first reason why one of the pairings cannot decide anything; null where there is none.</summary>
    public static string? FirstDoubt(IEnumerable<Pairing> pairings) => pairings.Select(pairing => pairing.Doubt).OfType<string>().FirstOrDefault();

    /// <summary>Why the data may not decide; null where they may.</summary>
    /// <param name="doubt">About what is compared, as a clause; null where there is none.</param>
    public static (VerdictKind Kind, string Reason)? Doubt(int validBlocks, string? doubt, ClaimData data) =>
        data.IsIndicative ? (VerdictKind.Indicative, "the run has too few blocks for verdicts")
        : doubt is not null ? (VerdictKind.Inconclusive, doubt)
        : validBlocks < Analysis.SmallestBlocksForVerdicts ? (VerdictKind.Inconclusive, "too few blocks hold valid figures of all that is compared")
        : null;

    public static string Reason(VerdictKind kind) => kind switch
    {
        VerdictKind.Supported => "the whole 95 % interval reaches the threshold",
        VerdictKind.SmallerThanClaimed => "the whole 95 % interval lies above equality and below the threshold",
        VerdictKind.Refuted => "the whole 95 % interval lies below what would still allow the claim",
        VerdictKind.NoPracticalDifference => "the whole 90 % interval lies where a difference has no practical meaning",
        _ => "the 95 % interval holds more than one answer",
    };

    private static PartVerdict Decided(PartVerdict verdict, ClaimedRatio claimed, LogRatios ratios, double step, Attrition attrition)
    {
        var kind = VerdictRule.Of(claimed, verdict.Estimate!.Interval!.Value, verdict.Equivalence!.Value);
        var survivors = attrition.Bars(kind);
        return verdict with
        {
            Kind = survivors is null ? kind : VerdictKind.Inconclusive,
            Reason = survivors ?? Reason(kind),
            MayNotDecide = survivors is not null,
            // A test of survivors alone is none.
            SupportP = attrition.BarsSupport ? null : OneSidedTest.Above(ratios.Values, Math.Log(claimed.Threshold * step)),
            RefutationP = attrition.BarsRefutation ? null : OneSidedTest.Below(ratios.Values, Math.Log(claimed.RefutedBelow / step)),
        };
    }
}
