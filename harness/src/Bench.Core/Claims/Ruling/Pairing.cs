using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>Both sides of a ratio in one scenario, paired by block.</summary>
internal sealed record Pairing(PlaceRatio Place, LogRatios Ratios, bool IsTooNoisy)
{
    /// <returns>Null where either side has no figure.</returns>
    public static Pairing? Of(
        ClaimData data, ClaimMetric metric, IEnumerable<string> of, IEnumerable<string> against, string scenario, int? users, double? x = null)
    {
        if (data.Best(of, scenario, metric, users) is not { } over || data.Best(against, scenario, metric, users) is not { } under) return null;
        var ratios = LogRatios.Between(over.Blocks, under.Blocks);
        return new Pairing(
            new PlaceRatio(scenario, over.Target, over.Level, under.Target, under.Level, x, RatioEstimate.Of(ratios)),
            ratios,
            data.IsTooNoisy(over, metric) || data.IsTooNoisy(under, metric));
    }
}
