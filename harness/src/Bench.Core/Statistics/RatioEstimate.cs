using Pragmastat;

namespace Bench.Core.Statistics;

/// <summary>The ratio of two targets, estimated from pairs measured in the same block (METHOD.md M14, M15).</summary>
/// <param name="Ratio">exp of the mean log ratio.</param>
/// <param name="Interval">95 % t interval of the mean log ratio, as ratios; null for a single block.</param>
/// <param name="Robust">exp of Pragmastat's Center of the log ratios: a second point that single odd blocks do not move.</param>
/// <param name="Blocks">The ratio in each block.</param>
public sealed record RatioEstimate(double Ratio, Interval? Interval, double Robust, IReadOnlyList<BlockValue> Blocks)
{
    /// <summary>The same where each value is only known to a step of a grid of rates: wider at both ends by the ratio of neighbouring rates.</summary>
    public RatioEstimate OnGrid(double step) => this with { Interval = Interval?.WidenedBy(step) };

    /// <returns>Null where no block has both.</returns>
    public static RatioEstimate? Of(IReadOnlyList<BlockValue> numerator, IReadOnlyList<BlockValue> denominator) =>
        Of(LogRatios.Between(numerator, denominator));

    /// <returns>Null where no block gives an observation.</returns>
    public static RatioEstimate? Of(LogRatios ratios)
    {
        if (ratios.Blocks.Count == 0) return null;
        var mean = MeanEstimate.Of(ratios.Values);
        return new RatioEstimate(
            Math.Exp(mean.Mean),
            mean.Interval?.Map(Math.Exp),
            Math.Exp(new Sample(ratios.Values).Center().NominalValue),
            [.. ratios.Blocks.Select(block => block with { Value = Math.Exp(block.Value) })]);
    }
}
