using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>Verdicts on a framework's place among others, each by its best variant (METHOD.md M19).</summary>
internal static class RosterRuling
{
    public static PartVerdict Of(NearBestPart part, ClaimData data)
    {
        if (Sides(part.Roster, part.Place, part.Metric, part.Users, data) is not { } sides) return PartRuling.NotMeasured(part, PartRuling.Figure(part.Metric));
        var ours = sides[part.Framework];
        var toBest = Pairing.Of(data, part.Metric, ours, sides.Values.MaxBy(side => side.Most)!);
        var toMedian = Pairing.Of(data, part.Metric, ours, "the roster's median", MedianOf(sides.Values));
        var verdict = Decision.Of(part.Id, new ClaimedRatio(part.Threshold, part.Threshold, null), toBest.Ratios, [toBest, toMedian], part.Metric, data);
        if (verdict.SupportP is null) return verdict;
        // A roster of which one has died has no median in that block, and with too few medians nothing is below them.
        var isBelowMedian = toMedian.Ratios.Blocks.Count >= Analysis.SmallestBlocksForVerdicts && toMedian.Place.Estimate!.Interval!.Value.High < 1;
        var (kind, reason) = verdict.Kind switch
        {
            VerdictKind.Supported => (VerdictKind.Supported, Decision.Reason(VerdictKind.Supported)),
            _ when isBelowMedian => (VerdictKind.Refuted, "the whole 95 % interval lies below the roster's median"),
            // A framework in the middle of its roster is its median in every block, and can never be below it.
            VerdictKind.Refuted => (VerdictKind.SmallerThanClaimed, "it is too far from the best to be near it, and not below the roster's median"),
            _ => (VerdictKind.Inconclusive, Decision.Reason(VerdictKind.Inconclusive)),
        };
        return verdict with
        {
            Kind = kind,
            Reason = reason,
            RefutationP = toMedian.Ratios.Blocks.Count < Analysis.SmallestBlocksForVerdicts ? 1 : OneSidedTest.Below(toMedian.Ratios.Values, -Math.Log(toMedian.Step)),
        };
    }

    public static PartVerdict Of(RankPart part, ClaimData data)
    {
        var byPlace = part.Places.Select(place => Sides(part.Roster, place, part.Metric, null, data)).ToArray();
        if (byPlace.Any(sides => sides is null)) return PartRuling.NotMeasured(part, PartRuling.Figure(part.Metric));
        var means = part.Roster.ToDictionary(
            competitor => competitor.Framework,
            competitor => MeanOf([.. byPlace.Select(sides => sides![competitor.Framework].Blocks)]));
        var ranks = RankInterval.Of(means);
        var own = ranks.Single(rank => rank.Target == part.Framework);
        LogRatios[] ratios = [.. means.Where(other => other.Key != part.Framework).Select(other => LogRatios.Between(means[part.Framework], other.Value))];
        var blocks = ratios.Min(ratio => ratio.Blocks.Count);
        var against = byPlace.SelectMany(sides => sides!.Values).Select(side => data.Doubt(side, part.Metric)).OfType<string>().FirstOrDefault();
        var verdict = new PartVerdict(part.Id, VerdictKind.Inconclusive, "both the first rank and a later one are possible", blocks, Ranks: ranks);
        if (Decision.Doubt(blocks, against, data) is var (doubt, reason)) return verdict with { Kind = doubt, Reason = reason };
        return Ranked(verdict, own) with
        {
            // First of all: faster than each. Not the first: slower than any, the smallest p adjusted for the number of others.
            SupportP = ratios.Max(ratio => OneSidedTest.Above(ratio.Values, 0)),
            RefutationP = Math.Min(1, ratios.Length * ratios.Min(ratio => OneSidedTest.Below(ratio.Values, 0))),
        };
    }

    private static PartVerdict Ranked(PartVerdict verdict, RankInterval own) => own switch
    {
        { Worst: 1 } => verdict with { Kind = VerdictKind.Supported, Reason = "no other rank is possible" },
        { Best: > 1 } => verdict with { Kind = VerdictKind.Refuted, Reason = "the first rank is not possible" },
        _ => verdict,
    };

    private static Dictionary<string, MeasuredSide>? Sides(IReadOnlyList<Competitor> roster, string place, ClaimMetric metric, int? users, ClaimData data)
    {
        var sides = roster.Select(competitor => (competitor.Framework, Side: data.Best(competitor.Variants, place, metric, users))).ToArray();
        return sides.Any(side => side.Side is null) ? null : sides.ToDictionary(side => side.Framework, side => side.Side!);
    }

    private static IReadOnlyList<BlockValue> MedianOf(IReadOnlyCollection<MeasuredSide> sides) =>
        [.. sides.SelectMany(side => side.Blocks)
            .GroupBy(block => block.Block)
            .Where(block => block.Count() == sides.Count)
            .Select(block => new BlockValue(block.Key, MathNet.Numerics.Statistics.Statistics.Median(block.Select(value => value.Value))))];

    private static IReadOnlyList<BlockValue> MeanOf(IReadOnlyList<IReadOnlyList<BlockValue>> places) =>
        [.. RatioEstimate.Of(LogRatios.GeometricMean([.. places.Select(LogRatios.Of)]))?.Blocks ?? []];
}
