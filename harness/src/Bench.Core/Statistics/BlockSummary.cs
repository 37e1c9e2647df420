using MathNet.Numerics.Statistics;

namespace Bench.Core.Statistics;

/// <summary>One quantity over the blocks of a cell; each block's value is kept. The name of what holds it says the unit.</summary>
/// <param name="Interval">95 % t interval of the mean; null for a single block.</param>
/// <param name="Blocks">In ascending order of block.</param>
public sealed record BlockSummary(
    double Median,
    double Mean,
    Interval? Interval,
    double Min,
    double Max,
    IReadOnlyList<BlockValue> Blocks)
{
    /// <returns>Null where no block has a value.</returns>
    public static BlockSummary? Of(IEnumerable<BlockValue> blocks)
    {
        var ordered = blocks.OrderBy(block => block.Block).ToArray();
        if (ordered.Length == 0) return null;
        var values = ordered.Select(block => block.Value).ToArray();
        var mean = MeanEstimate.Of(values);
        return new BlockSummary(values.Median(), mean.Mean, mean.Interval, values.Min(), values.Max(), ordered);
    }
}
