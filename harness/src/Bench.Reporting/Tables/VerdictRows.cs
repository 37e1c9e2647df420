using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>Every verdict with all that it rests on.</summary>
internal static class VerdictRows
{
    public static IEnumerable<VerdictRow> Of(Report report) =>
        from verdict in report.Analysis.Verdicts
        let claim = report.Manifest.Claims!.Single(item => item.Claim.Id == verdict.Claim).Claim
        from row in Of(claim, verdict)
        select row with { Verdict = VerdictWords.Of(verdict.Kind) };

    public static ClaimedRatio? ClaimedBy(ClaimPart part) => part switch
    {
        RatioPart ratio => ratio.Claimed,
        ContrastPart contrast => contrast.Claimed,
        ExpectedPart expected => expected.Claimed,
        NearBestPart near => new ClaimedRatio(near.Threshold, near.Threshold, null),
        _ => null,
    };

    private static IEnumerable<VerdictRow> Of(Claim claim, Verdict verdict)
    {
        yield return new VerdictRow(claim.Id, "", "claim", AdjustedP: verdict.AdjustedP);
        foreach (var part in verdict.Parts)
        {
            var claimed = ClaimedBy(claim.Parts.Single(own => own.Id == part.Part));
            yield return Tally(Ratio(new VerdictRow(claim.Id, "", "part", part.Part, VerdictWords.Of(part.Kind)), part.Estimate), part.Blocks) with
            {
                RatioLow90 = part.Equivalence?.Low,
                RatioHigh90 = part.Equivalence?.High,
                Threshold = claimed?.Threshold,
                RefutedBelow = claimed?.RefutedBelow,
                ValidBlocks = part.Observations is null ? part.ValidBlocks : null,
                SupportP = part.SupportP,
                RefutationP = part.RefutationP,
                VisibleRatio = part.VisibleEffect,
            };
            foreach (var row in Details(claim.Id, part)) yield return row;
        }

        foreach (var other in verdict.Alternatives)
            yield return Ratio(
                new VerdictRow(
                    claim.Id, "", "alternative", other.Part, VerdictWords.Of(other.Kind),
                    Alternative: other.Name, Agrees: other.Agrees, Turns: other.Turns, SameChoice: other.IsSameChoice),
                other.Estimate);
    }

    private static IEnumerable<VerdictRow> Details(string claim, PartVerdict part)
    {
        foreach (var (row, place) in (part.Places ?? []).Select(place => ("place", place)).Concat(part.Beside.Select(place => ("beside", place))))
            yield return Tally(
                Ratio(
                    new VerdictRow(
                        claim, "", row, part.Part, null, place.Scenario, place.Of, place.OfLevel?.Value, place.Against, place.AgainstLevel?.Value, place.X),
                    place.Estimate),
                place.Blocks) with
            {
                VisibleRatio = place.VisibleEffect,
                OfValue = place.OfValue,
                AgainstValue = place.AgainstValue,
            };
        foreach (var loss in part.Blocks?.Losses ?? [])
            yield return new VerdictRow(claim, "", "lost", part.Part, Scenario: loss.Scenario, Of: loss.Target, LostToTarget: loss.Blocks);
        foreach (var rank in part.Ranks ?? [])
            yield return new VerdictRow(claim, "", "rank", part.Part, Of: rank.Target, RankBest: rank.Best, RankWorst: rank.Worst);
        if (part.Crossover is { } crossover)
            yield return new VerdictRow(claim, "", "crossover", part.Part, X: crossover.At, XLow: crossover.Low, XHigh: crossover.High);
    }

    private static VerdictRow Tally(VerdictRow row, BlockTally? blocks) => row with
    {
        PlannedBlocks = blocks?.Planned,
        ValidBlocks = blocks?.Valid,
        LostToTarget = blocks?.LostToTargets,
        LostToInstrument = blocks?.LostToInstrument,
        NotMeasured = blocks?.NotMeasured,
    };

    private static VerdictRow Ratio(VerdictRow row, RatioEstimate? estimate) => row with
    {
        Ratio = estimate?.Ratio,
        RatioLow = estimate?.Interval?.Low,
        RatioHigh = estimate?.Interval?.High,
        RatioRobust = estimate?.Robust,
    };
}
