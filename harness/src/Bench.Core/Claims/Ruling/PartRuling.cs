using Bench.Core.Probing;
using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>The verdict on a part, by its kind.</summary>
internal static class PartRuling
{
    public static PartVerdict Of(ClaimPart part, ClaimData data) =>
        data.Missing(part) is { Count: > 0 } missing ? NotMeasured(part, string.Join(", ", missing)) : part switch
        {
            RatioPart ratio => Ratio(ratio, data),
            ContrastPart contrast => Contrast(contrast, data),
            ExpectedPart expected => Expected(expected, data),
            NearBestPart near => RosterRuling.Of(near, data),
            RankPart rank => RosterRuling.Of(rank, data),
            CurvePart curve => Curve(curve, data),
            ProbePart probe => Probe(probe, data.Probe(probe)!),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No rule is known for this kind of part."),
        };

    public static PartVerdict NotMeasured(ClaimPart part, string missing) => new(part.Id, VerdictKind.NotMeasured, VerdictWords.NotInThisRun + missing);

    /// <summary>Where a side left nothing to compare for what it did itself, that was measured and is told.</summary>
    /// <param name="places">What is compared: scenarios, with the users that are asked for.</param>
    public static PartVerdict WithoutFigure(ClaimPart part, ClaimMetric metric, ClaimData data, params IEnumerable<(string Scenario, int? Users)> places)
    {
        var gone = from place in places.Distinct()
                   from side in part.Sides()
                   let target = data.Gone(side, place.Scenario, metric, place.Users)
                   where target is not null
                   select $"no block holds a figure of {target} in {place.Scenario}, which died, never answered or answered too little";
        return gone.FirstOrDefault() is { } reason
            ? new PartVerdict(part.Id, data.IsIndicative ? VerdictKind.Indicative : VerdictKind.Inconclusive, reason) { MayNotDecide = true }
            : NotMeasured(part, $"any figure of {ClaimMetricWords.Of(metric)}");
    }

    private static PartVerdict Ratio(RatioPart part, ClaimData data)
    {
        Pairing?[] pairings = [.. part.Places.Select(place => Pairing.Of(data, part.Metric, part.Of, part.Against, place, part.Users))];
        if (pairings.Any(pairing => pairing is null)) return WithoutFigure(part, part.Metric, data, part.Places.Select(place => (place, part.Users)));
        Pairing[] measured = [.. pairings.OfType<Pairing>()];
        var ratios = Kept(measured);
        var fewestBlocks = ratios.Min(place => place.Blocks.Count);
        var decision = Decision.Of(part.Id, part.Claimed, LogRatios.GeometricMean(ratios), measured, data, fewestBlocks);
        var verdict = decision with { Beside = [.. Beside(part, data)] };
        if (verdict.Kind != VerdictKind.Supported) return verdict;
        var worse = measured
            .Where(pairing => pairing.Place.Estimate?.Interval?.High < part.WorstUpper)
            .ToLookup(pairing => Attrition.Of([pairing]).Bars(VerdictKind.Refuted));
        if (worse[null].Any())
        {
            var places = string.Join(", ", worse[null].Select(pairing => pairing.Place.Scenario));
            return verdict with { Kind = VerdictKind.Mixed, Reason = $"on the whole it holds, and it is clearly not so in {places}" };
        }
        if (worse.Count > 0)
        {
            var reason = $"in one of its places the other side is ahead, and {worse.First().Key}";
            return verdict with { Kind = VerdictKind.Inconclusive, Reason = reason, MayNotDecide = true };
        }
        return verdict.Estimate!.Interval!.Value.Low > part.UpTo
            ? verdict with { Reason = "the whole 95 % interval lies above what the claim's words cover: more than claimed", IsMoreThanClaimed = true }
            : verdict;
    }

    /// <summary>
    /// The ratios of blocks that no target lost in any of the places: such a block is missing because of its figure, and the other
    /// places do not speak for it (decisions 0087, 0093).
    /// </summary>
    private static LogRatios[] Kept(IReadOnlyCollection<Pairing> pairings)
    {
        var lost = pairings.SelectMany(pairing => pairing.LostToTargets).ToHashSet();
        return [.. pairings.Select(pairing => pairing.Ratios.Without(lost))];
    }

    private static IEnumerable<PlaceRatio> Beside(RatioPart part, ClaimData data) =>
        from place in part.Places
        from sides in data.Variants.Beside(part.Of, place).Select(variant => (Of: (IReadOnlyList<string>)[variant], part.Against))
            .Concat(data.Variants.Beside(part.Against, place).Select(variant => (part.Of, Against: (IReadOnlyList<string>)[variant])))
        let pairing = Pairing.Of(data, part.Metric, sides.Of, sides.Against, place, part.Users)
        where pairing is not null
        select pairing.Place;

    private static PartVerdict Contrast(ContrastPart part, ClaimData data)
    {
        // The same two variants in both places: else the contrast would be between variants.
        if (Pairing.Of(data, part.Metric, part.Of, part.Against, part.Place, null) is not { } here
            || Pairing.Of(data, part.ReferenceMetric, [here.Place.Of], [here.Place.Against], part.ReferencePlace, null) is not { } there)
            return WithoutFigure(part, part.Metric, data, (part.Place, null), (part.ReferencePlace, null));
        return Decision.Of(part.Id, part.Claimed, here.Ratios.Over(there.Ratios), [here, there.AsReference()], data);
    }

    private static PartVerdict Expected(ExpectedPart part, ClaimData data)
    {
        if (data.Best(part.Of, part.Place, part.Metric, part.Users) is not { } side) return WithoutFigure(part, part.Metric, data, (part.Place, part.Users));
        var pairing = Pairing.Of(data, part.Metric, side, "the expected value", [.. side.Blocks.Select(block => block with { Value = part.Expected })]);
        var verdict = Decision.Of(part.Id, part.Claimed, pairing.Ratios, [pairing], data);
        if (verdict.Kind != VerdictKind.Shown || part.Within is not { } within) return verdict;
        return Attrition.Of([pairing]).OfAnySide is { } survivors
            ? verdict with { Kind = VerdictKind.Inconclusive, Reason = survivors, MayNotDecide = true }
            : AsExpected(verdict, new Interval(1 - within, 1 + within));
    }

    private static PartVerdict AsExpected(PartVerdict verdict, Interval bounds)
    {
        var interval = verdict.Estimate!.Interval!.Value;
        return verdict switch
        {
            { Equivalence: { } inner } when inner.IsInside(bounds) =>
                verdict with { Kind = VerdictKind.Supported, Reason = "the whole 90 % interval is about the expected value" },
            _ when interval.High < bounds.Low || interval.Low > bounds.High =>
                verdict with { Kind = VerdictKind.Refuted, Reason = "the whole 95 % interval is away from the expected value" },
            _ => verdict with { Kind = VerdictKind.Inconclusive, Reason = Decision.Reason(VerdictKind.Inconclusive) },
        };
    }

    private static PartVerdict Curve(CurvePart part, ClaimData data)
    {
        Pairing?[] pairings = [.. part.Places.Select(place => Pairing.Of(data, part.Metric, part.Of, part.Against, place.Scenario, place.Users, place.X))];
        if (pairings.Any(pairing => pairing is null)) return WithoutFigure(part, part.Metric, data, part.Places.Select(place => (place.Scenario, place.Users)));
        Pairing[] measured = [.. pairings.OfType<Pairing>()];
        CurvePoint[] points = [.. measured.Zip(Kept(measured), (pairing, ratios) => new CurvePoint(pairing.Place.X!.Value, ratios))];
        var blocks = Crossover.FewestBlocks(points);
        var attrition = Attrition.Of(measured);
        var verdict = new PartVerdict(
            part.Id, VerdictKind.Shown, "the curve is the answer", blocks, Places: [.. measured.Select(pairing => pairing.Place)],
            Crossover: Crossover.Of(points, part.Level))
        {
            Blocks = attrition.Tally(blocks),
        };
        if (Decision.Doubt(blocks, Decision.FirstDoubt(measured), data) is var (kind, reason))
            return verdict with { Kind = kind, Reason = reason, MayNotDecide = true };
        // Where a curve crosses, it says who is ahead on either side.
        return attrition.OfAnySide is { } survivors ? verdict with { Kind = VerdictKind.Inconclusive, Reason = survivors, MayNotDecide = true } : verdict;
    }

    // What a probe sees is no sample: where it decides, it does so without a doubt that could be adjusted.
    private static PartVerdict Probe(ProbePart part, ProbeResult result) => new(
        part.Id,
        result.Holds switch { true => VerdictKind.Supported, false => VerdictKind.Refuted, null => VerdictKind.Shown },
        result.Reason,
        SupportP: result.Holds is null ? null : result.Holds.Value ? 0 : 1,
        RefutationP: result.Holds is null ? null : result.Holds.Value ? 1 : 0,
        Observations: result.Observations)
    {
        IsMoreThanClaimed = result.IsMoreThanClaimed,
    };
}
