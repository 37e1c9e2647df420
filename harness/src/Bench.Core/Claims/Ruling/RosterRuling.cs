using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>Verdicts on a framework's place among others, each by its best variant (METHOD.md M19).</summary>
internal static class RosterRuling
{
    public static PartVerdict Of(NearBestPart part, ClaimData data)
    {
        if (Sides(part.Roster, part.Place, part.Metric, part.Users, data) is not { } sides) return PartRuling.NotMeasured(part, $"any figure of {part.Metric}");
        var ours = sides[part.Framework];
        var best = sides.Values.MaxBy(side => side.Blocks.Average(block => block.Value))!;
        var toBest = LogRatios.Between(ours.Blocks, best.Blocks);
        var toMedian = LogRatios.Between(ours.Blocks, MedianOf(sides.Values));
        var noisy = data.IsTooNoisy(ours, part.Metric) || data.IsTooNoisy(best, part.Metric);
        Pairing[] pairings =
        [
            new(new PlaceRatio(part.Place, ours.Target, ours.Level, best.Target, best.Level, null, RatioEstimate.Of(toBest)), toBest, noisy),
            new(new PlaceRatio(part.Place, ours.Target, ours.Level, "the roster's median", null, null, RatioEstimate.Of(toMedian)), toMedian, noisy),
        ];
        var verdict = Decision.Of(part.Id, new ClaimedRatio(part.Threshold, part.Threshold, null), toBest, pairings, part.Metric, data);
        if (verdict.SupportP is null) return verdict;
        // A roster of which one has died has no median in that block, and with too few medians nothing is below them.
        var isBelowMedian = toMedian.Blocks.Count >= Analysis.SmallestBlocksForVerdicts && pairings[1].Place.Estimate!.Interval!.Value.High < 1;
        var kind = verdict.Kind == VerdictKind.Supported ? VerdictKind.Supported : isBelowMedian ? VerdictKind.Refuted : VerdictKind.Inconclusive;
        return verdict with
        {
            Kind = kind,
            Reason = kind == VerdictKind.Refuted ? "the whole 95 % interval lies below the roster's median"
                : kind == VerdictKind.Inconclusive && verdict.Kind == VerdictKind.Refuted ? "it is too far from the best to be near it, and not below the roster's median"
                : Decision.Reason(kind),
            RefutationP = toMedian.Blocks.Count < Analysis.SmallestBlocksForVerdicts ? 1 : OneSidedTest.Below(toMedian.Values, 0),
        };
    }

    public static PartVerdict Of(RankPart part, ClaimData data)
    {
        var byPlace = part.Places.Select(place => Sides(part.Roster, place, part.Metric, null, data)).ToArray();
        if (byPlace.Any(sides => sides is null)) return PartRuling.NotMeasured(part, $"any figure of {part.Metric}");
        var means = part.Roster.ToDictionary(
            competitor => competitor.Framework,
            competitor => MeanOf([.. byPlace.Select(sides => sides![competitor.Framework].Blocks)]));
        var ranks = RankInterval.Of(means);
        var own = ranks.Single(rank => rank.Target == part.Framework);
        LogRatios[] ratios = [.. means.Where(other => other.Key != part.Framework).Select(other => LogRatios.Between(means[part.Framework], other.Value))];
        var blocks = ratios.Min(ratio => ratio.Blocks.Count);
        var noisy = byPlace.SelectMany(sides => sides!.Values).Any(side => data.IsTooNoisy(side, part.Metric));
        var verdict = new PartVerdict(part.Id, VerdictKind.Inconclusive, "both the first rank and a later one are possible", blocks, Ranks: ranks);
        if (Decision.Doubt(blocks, noisy, data) is var (doubt, reason)) return verdict with { Kind = doubt, Reason = reason };
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
