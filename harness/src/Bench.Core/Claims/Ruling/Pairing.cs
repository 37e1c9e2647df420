using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>Both sides of a ratio in one scenario, paired by block.</summary>
/// <param name="Doubt">Why it cannot decide anything, as a clause; null where nothing is known against it.</param>
/// <param name="Step">The ratio is only known to this factor: 1 for what is not read from a grid of rates.</param>
internal sealed record Pairing(PlaceRatio Place, LogRatios Ratios, string? Doubt, double Step)
{
    /// <summary>What a large ratio speaks for: the side above where more is better, else the one below.</summary>
    public required IReadOnlyList<MeasuredSide> Favoured { get; init; }

    /// <summary>What a small ratio speaks for.</summary>
    public required IReadOnlyList<MeasuredSide> Others { get; init; }

    /// <summary>Blocks that either side left without a figure by what it did itself.</summary>
    public IEnumerable<int> LostToTargets => Favoured.Concat(Others).SelectMany(side => side.LostToTarget);

    /// <summary>Of a contrast's reference: where it is large, the contrast is small.</summary>
    public Pairing AsReference() => this with { Favoured = Others, Others = Favoured };

    /// <returns>Null where either side has no figure.</returns>
    public static Pairing? Of(
        ClaimData data, ClaimMetric metric, IReadOnlyList<string> of, IReadOnlyList<string> against, string scenario, int? users, double? x = null) =>
        data.Best(of, scenario, metric, users) is { } over && data.Best(against, scenario, metric, users) is { } under
            ? Of(data, metric, over, under, x)
            : null;

    public static Pairing Of(ClaimData data, ClaimMetric metric, MeasuredSide over, MeasuredSide under, double? x = null)
    {
        var ratios = LogRatios.Between(over.Blocks, under.Blocks);
        var visible = ratios.Blocks.Count == 0 ? null : data.VisibleEffect(metric, over.Scenario, ratios.Blocks.Count);
        var doubt = data.Doubt(over, metric) ?? data.Doubt(under, metric);
        return Of(metric, over, under, ratios, Math.Max(over.Step, under.Step), doubt, (under.Target, under.Level, x, visible));
    }

    /// <summary>A side against what is no target.</summary>
    public static Pairing Of(ClaimData data, ClaimMetric metric, MeasuredSide side, string against, IReadOnlyList<BlockValue> values) =>
        Of(metric, side, null, LogRatios.Between(side.Blocks, values), side.Step, data.Doubt(side, metric), (against, null, null, null));

    private static Pairing Of(
        ClaimMetric metric,
        MeasuredSide over,
        MeasuredSide? under,
        LogRatios ratios,
        double step,
        string? doubt,
        (string Name, Suites.Level? Level, double? X, double? Visible) against)
    {
        MeasuredSide[] above = [over], below = under is null ? [] : [under];
        var (favoured, others) = ClaimMetrics.IsMoreBetter(metric) ? (above, below) : (below, above);
        var place = new PlaceRatio(over.Scenario, over.Target, over.Level, against.Name, against.Level, against.X, RatioEstimate.Of(ratios)?.OnGrid(step))
        {
            Blocks = new Attrition(favoured, others).Tally(ratios.Blocks.Count),
            VisibleEffect = against.Visible,
            OfValue = over.Mean,
            AgainstValue = under?.Mean,
        };
        return new Pairing(place, ratios, doubt, step) { Favoured = favoured, Others = others };
    }
}
