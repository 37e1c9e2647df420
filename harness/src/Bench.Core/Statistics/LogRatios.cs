namespace Bench.Core.Statistics;

/// <summary>Natural logarithms of the ratio of two targets in each block that measured both: what all comparisons are computed from (METHOD.md M14).</summary>
public sealed class LogRatios
{
    private LogRatios(IEnumerable<BlockValue> blocks) => Blocks = [.. blocks.OrderBy(block => block.Block)];

    /// <summary>In ascending order of block.</summary>
    public IReadOnlyList<BlockValue> Blocks { get; }

    public IReadOnlyList<double> Values => [.. Blocks.Select(block => block.Value)];

    /// <summary>Pairs values of the same block; a block where either is missing or not positive gives no observation.</summary>
    public static LogRatios Between(IReadOnlyList<BlockValue> numerator, IReadOnlyList<BlockValue> denominator) => new(numerator
        .Join(denominator, over => over.Block, under => under.Block, (over, under) => (over.Block, Over: over.Value, Under: under.Value))
        .Where(pair => pair.Over > 0 && pair.Under > 0)
        .Select(pair => new BlockValue(pair.Block, Math.Log(pair.Over) - Math.Log(pair.Under))));

    /// <summary>From ratios that are already paired.</summary>
    public static LogRatios Of(IEnumerable<BlockValue> ratios) => new(ratios.Select(block => block with { Value = Math.Log(block.Value) }));

    /// <summary>
    /// Geometric mean of ratios with equal weights, taken inside each block, so that blocks stay the unit. A block that lacks some of the ratios, fewer than
    /// half, speaks by those that it has: each by its distance from the mean of its place (decision 0093).
    /// </summary>
    /// <remarks>The geometric mean is the one mean whose ranking does not depend on the reference (Fleming and Wallace 1986).</remarks>
    /// <returns>No block where a part has none.</returns>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public static LogRatios GeometricMean(IReadOnlyCollection<LogRatios> parts)
    {
        if (parts.Count == 0) throw new ArgumentException("A mean needs at least one ratio.", nameof(parts));
        if (parts.Any(part => part.Blocks.Count == 0)) return new LogRatios([]);
        double[] places = [.. parts.Select(part => part.Values.Average())];
        return new LogRatios(parts
            .Zip(places, (part, place) => part.Blocks.Select(block => (block.Block, block.Value, Distance: block.Value - place)))
            .SelectMany(blocks => blocks)
            .GroupBy(value => value.Block)
            .Where(block => 2 * block.Count() > parts.Count)
            .Select(block => new BlockValue(
                block.Key, block.Count() == parts.Count ? block.Average(value => value.Value) : places.Average() + block.Average(value => value.Distance))));
    }

    /// <summary>Those of other blocks.</summary>
    public LogRatios Without(IReadOnlySet<int> blocks) => new(Blocks.Where(block => !blocks.Contains(block.Block)));

    /// <summary>Difference in differences: by how much this ratio is larger than <paramref name="reference"/> in the same block.</summary>
    /// <remarks>What both places have in common, such as a framework's own cost, drops out (Angrist and Pischke 2009, chapter 5).</remarks>
    public LogRatios Over(LogRatios reference) => new(
        Blocks.Join(reference.Blocks, here => here.Block, there => there.Block, (here, there) => here with { Value = here.Value - there.Value }));
}
