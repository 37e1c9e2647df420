using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>Verdicts on a framework's place among others, each by its best variant (METHOD.md M19).</summary>
internal static class RosterRuling
{
    public static PartVerdict Of(NearBestPart part, ClaimData data)
    {
        if (Sides(part.Roster, part.Place, part.Metric, part.Users, data) is not { } sides)
            return PartRuling.WithoutFigure(part, part.Metric, data, (part.Place, part.Users));
        var ours = sides[part.Framework];
        var toBest = Pairing.Of(data, part.Metric, ours, sides.Values.MaxBy(side => side.Most)!);
        var toMedian = Pairing.Of(data, part.Metric, ours, "the roster's median", MedianOf(sides.Values));
        var verdict = Decision.Of(part.Id, new ClaimedRatio(part.Threshold, part.Threshold, null), toBest.Ratios, [toBest, toMedian], data);
        if (Decision.Doubt(verdict.ValidBlocks, Decision.FirstDoubt([toBest, toMedian]), data) is not null) return verdict;
        // With too few medians nothing is below them.
        var hasMedians = toMedian.Ratios.Blocks.Count >= Analysis.SmallestBlocksForVerdicts;
        var (kind, reason) = verdict.Kind switch
        {
            VerdictKind.Supported => (VerdictKind.Supported, verdict.Reason),
            _ when hasMedians && toMedian.Place.Estimate!.Interval!.Value.High < 1 =>
                (VerdictKind.Refuted, "the whole 95 % interval lies below the roster's median"),
            // A framework in the middle of its roster is its median in every block, and can never be below it.
            VerdictKind.Refuted when Attrition.Of([toBest]).OfAnySide is { } survivors => (VerdictKind.Inconclusive, survivors),
            VerdictKind.Refuted => (VerdictKind.SmallerThanClaimed, "it is too far from the best to be near it, and not below the roster's median"),
            _ => (VerdictKind.Inconclusive, verdict.Reason),
        };
        return verdict with
        {
            Kind = kind,
            Reason = reason,
            // What is refuted by the ratio to the best, and is inconclusive, is so for its survivors.
            MayNotDecide = kind == VerdictKind.Inconclusive && (verdict.MayNotDecide || verdict.Kind == VerdictKind.Refuted),
            RefutationP = hasMedians ? OneSidedTest.Below(toMedian.Ratios.Values, -Math.Log(toMedian.Step)) : 1,
        };
    }

    public static PartVerdict Of(RankPart part, ClaimData data)
    {
        var byPlace = part.Places.Select(place => Sides(part.Roster, place, part.Metric, null, data)).ToArray();
        if (byPlace.Any(sides => sides is null)) return PartRuling.WithoutFigure(part, part.Metric, data, part.Places.Select(place => (place, (int?)null)));
        var sides = part.Roster.ToDictionary(
            competitor => competitor.Framework,
            competitor => (MeasuredSide[])[.. byPlace.Select(place => place![competitor.Framework])]);
        var order = Order(sides);
        var ranks = RankInterval.Of(order, (first, second) => LogRatios.GeometricMean(Paired(sides[first], sides[second])));
        var others = order.Where(framework => framework != part.Framework)
            .Select(framework => (Paired: Paired(sides[part.Framework], sides[framework]), Sides: sides[framework]))
            .Select(other => (Ratios: LogRatios.GeometricMean(other.Paired), Fewest: other.Paired.Min(place => place.Blocks.Count), other.Sides)).ToArray();
        var fewest = others.MinBy(other => other.Ratios.Blocks.Count);
        var (blocks, attrition) = (fewest.Ratios.Blocks.Count, new Attrition(sides[part.Framework], [.. others.SelectMany(other => other.Sides)]));
        var against = sides.Values.SelectMany(own => own).Select(side => data.Doubt(side, part.Metric)).OfType<string>().FirstOrDefault();
        var verdict = new PartVerdict(part.Id, VerdictKind.Inconclusive, "both the first rank and a later one are possible", blocks, Ranks: ranks)
        {
            Blocks = new Attrition(sides[part.Framework], fewest.Sides).Tally(blocks) with { Losses = attrition.Tally(blocks).Losses },
        };
        if (Decision.Doubt(Math.Min(blocks, others.Min(other => other.Fewest)), against, data) is var (doubt, reason))
            return verdict with { Kind = doubt, Reason = reason, MayNotDecide = true };
        var ranked = Ranked(verdict, ranks.Single(rank => rank.Target == part.Framework));
        // Against the first rank those speak who left no block out; the others stay in the number of tests that is adjusted for.
        LogRatios[] whole = [.. others.Where(other => !other.Sides.Any(side => side.HasLosses)).Select(other => other.Ratios)];
        var survivors = ranked.Kind == VerdictKind.Refuted && IsBehind(part.Framework, order, sides) ? null : attrition.Bars(ranked.Kind);
        return ranked with
        {
            Kind = survivors is null ? ranked.Kind : VerdictKind.Inconclusive,
            Reason = survivors ?? ranked.Reason,
            MayNotDecide = survivors is not null,
            // First of all: faster than each. Not the first: slower than any, the smallest p adjusted for the number of others.
            SupportP = attrition.BarsSupport ? null : others.Max(other => OneSidedTest.Above(other.Ratios.Values, 0)),
            RefutationP = whole.Length == 0 ? null : Math.Min(1, others.Length * whole.Min(ratio => OneSidedTest.Below(ratio.Values, 0))),
        };
    }

    /// <summary>The highest mean of logs first, each place with the same weight.</summary>
    private static IReadOnlyList<string> Order(Dictionary<string, MeasuredSide[]> sides) =>
        [.. sides
            .OrderByDescending(own => own.Value.Average(place => place.Blocks.Average(block => Math.Log(block.Value))))
            .ThenBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => own.Key)];

    /// <summary>The ratios of two competitors in each place, of blocks that neither lost in any of them.</summary>
    private static LogRatios[] Paired(MeasuredSide[] first, MeasuredSide[] second)
    {
        var lost = first.Concat(second).SelectMany(side => side.LostToTarget).ToHashSet();
        return [.. first.Zip(second, (over, under) => LogRatios.Between(over.Blocks, under.Blocks).Without(lost))];
    }

    /// <summary>True where the first rank is not possible even without what is known of competitors that failed.</summary>
    private static bool IsBehind(string framework, IReadOnlyList<string> order, Dictionary<string, MeasuredSide[]> sides) => RankInterval
        .Of(order, (first, second) => new[] { first, second }.Any(one => one != framework && sides[one].Any(side => side.HasLosses))
            ? LogRatios.Of([])
            : LogRatios.GeometricMean(Paired(sides[first], sides[second])))
        .Single(rank => rank.Target == framework).Best > 1;

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

    /// <summary>
    /// Of each block in which every competitor has a figure, or left none for what it did itself: then it is the slowest there, and the middle
    /// is known as long as most have one (decision 0087).
    /// </summary>
    private static IReadOnlyList<BlockValue> MedianOf(IReadOnlyCollection<MeasuredSide> sides)
    {
        var failed = sides.SelectMany(side => side.LostToTarget).ToLookup(block => block);
        return [.. from block in sides.SelectMany(side => side.Blocks).GroupBy(block => block.Block)
                   let slowest = Enumerable.Repeat(0.0, failed[block.Key].Count()).ToArray()
                   where block.Count() + slowest.Length == sides.Count && 2 * slowest.Length < sides.Count
                   select new BlockValue(block.Key, MathNet.Numerics.Statistics.Statistics.Median(block.Select(value => value.Value).Concat(slowest)))];
    }
}
