using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>Both sides of a ratio in one scenario, paired by block.</summary>
/// <param name="Doubt">Why it cannot decide anything, as a clause; null where nothing is known against it.</param>
/// <param name="Step">The ratio is only known to this factor: 1 for what is not read from a grid of rates.</param>
internal sealed record Pairing(PlaceRatio Place, LogRatios Ratios, string? Doubt, double Step)
{
    /// <returns>Null where either side has no figure.</returns>
    public static Pairing? Of(
        ClaimData data, ClaimMetric metric, IReadOnlyList<string> of, IReadOnlyList<string> against, string scenario, int? users, double? x = null) =>
        data.Best(of, scenario, metric, users) is { } over && data.Best(against, scenario, metric, users) is { } under
            ? Of(data, metric, over, under, x)
            : null;

    public static Pairing Of(ClaimData data, ClaimMetric metric, MeasuredSide over, MeasuredSide under, double? x = null)
    {
        var ratios = LogRatios.Between(over.Blocks, under.Blocks);
        var step = Math.Max(over.Step, under.Step);
        return new Pairing(
            new PlaceRatio(over.Scenario, over.Target, over.Level, under.Target, under.Level, x, RatioEstimate.Of(ratios)?.OnGrid(step)) { OfValue = over.Mean, AgainstValue = under.Mean },
            ratios, data.Doubt(over, metric) ?? data.Doubt(under, metric), step);
    }

    /// <summary>A side against what is no target.</summary>
    public static Pairing Of(ClaimData data, ClaimMetric metric, MeasuredSide side, string against, IReadOnlyList<BlockValue> values)
    {
        var ratios = LogRatios.Between(side.Blocks, values);
        return new Pairing(
            new PlaceRatio(side.Scenario, side.Target, side.Level, against, null, null, RatioEstimate.Of(ratios)?.OnGrid(side.Step)) { OfValue = side.Mean },
            ratios, data.Doubt(side, metric), side.Step);
    }
}
