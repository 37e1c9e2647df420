using Pragmastat;

namespace Bench.Core.Statistics;

/// <summary>The ratio of two targets, estimated from pairs measured in the same block (METHOD.md M14, M15).</summary>
/// <param name="Ratio">exp of the mean log ratio.</param>
/// <param name="Interval">95 % t interval of the mean log ratio, as ratios; null for a single block.</param>
/// <param name="Robust">exp of Pragmastat's Center of the log ratios: a second point that single odd blocks do not move.</param>
/// <param name="Blocks">The ratio in each block.</param>
public sealed record RatioEstimate(double Ratio, Interval? Interval, double Robust, IReadOnlyList<BlockValue> Blocks)
{
    /// <summary>Pairs values of the same block; a block where either is missing or not positive gives no observation.</summary>
    /// <returns>Null where no block has both.</returns>
    public static RatioEstimate? Of(IReadOnlyList<BlockValue> numerator, IReadOnlyList<BlockValue> denominator)
    {
        var pairs = numerator.Join(denominator, over => over.Block, under => under.Block, (over, under) => (over.Block, Over: over.Value, Under: under.Value))
            .Where(pair => pair.Over > 0 && pair.Under > 0)
            .OrderBy(pair => pair.Block)
            .ToArray();
        if (pairs.Length == 0) return null;
        var logRatios = pairs.Select(pair => Math.Log(pair.Over) - Math.Log(pair.Under)).ToArray();
        var mean = MeanEstimate.Of(logRatios);
        return new RatioEstimate(
            Math.Exp(mean.Mean),
            mean.Interval?.Map(Math.Exp),
            Math.Exp(new Sample(logRatios).Center().NominalValue),
            [.. pairs.Select(pair => new BlockValue(pair.Block, pair.Over / pair.Under))]);
    }
}
