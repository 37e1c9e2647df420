namespace Bench.Core.Statistics;

/// <summary>Where a ratio crosses a level, with the places that a 95 % interval of the curve allows (METHOD.md M20).</summary>
/// <param name="At">Where the mean curve crosses first; null where it does not inside the range.</param>
/// <param name="Low">The first place at which the level is inside the interval; null where the range begins with such a place, or has none.</param>
/// <param name="High">The last one; null where the range ends with such a place, or has none.</param>
/// <param name="BeginsAbove">The ratio is above the level where the range begins.</param>
/// <param name="IsOpenBelow">The level is inside the interval where the range begins: the crossing may be below the range.</param>
/// <param name="IsOpenAbove">The same where it ends: the crossing may be beyond the range.</param>
public sealed record Crossover(double? At, double? Low, double? High, bool BeginsAbove, bool IsOpenBelow, bool IsOpenAbove)
{
    /// <summary>
    /// Between measured places each block's log ratio is taken as linear in log x. The set of places that a t interval does not tell from the level has
    /// the level's coverage whatever the slope (Fieller 1954), unlike an interval around an estimated place.
    /// </summary>
    /// <param name="curve">In ascending order of x, two places or more; blocks that lack any of them are left out.</param>
    /// <param name="level">A ratio.</param>
    /// <returns>Null where fewer than two blocks hold the whole curve.</returns>
    public static Crossover? Of(IReadOnlyList<CurvePoint> curve, double level)
    {
        if (curve.Count < 2) throw new ArgumentException("A curve needs two places.", nameof(curve));
        var heights = Heights(curve, level);
        if (heights[0].Length < 2) return null;
        var segments = curve.Zip(curve.Skip(1)).Index()
            .Select(pair => new CurveSegment(pair.Item.First.X, pair.Item.Second.X, heights[pair.Index], heights[pair.Index + 1]))
            .ToArray();
        var undecided = segments.SelectMany(segment => segment.Undecided()).ToArray();
        var (first, last) = (curve[0].X, curve[^1].X);
        double? low = undecided.Length == 0 ? null : undecided.Min(range => range.Low);
        double? high = undecided.Length == 0 ? null : undecided.Max(range => range.High);
        return new Crossover(
            segments.Select(segment => segment.Crossing()).FirstOrDefault(crossing => crossing is not null),
            low == first ? null : low,
            high == last ? null : high,
            heights[0].Average() > 0,
            low == first,
            high == last);
    }

    private static double[][] Heights(IReadOnlyList<CurvePoint> curve, double level)
    {
        var whole = curve.Select(point => point.Ratios.Blocks.Select(block => block.Block))
            .Aggregate((common, blocks) => common.Intersect(blocks)).ToHashSet();
        return [.. curve.Select(point => point.Ratios.Blocks
            .Where(block => whole.Contains(block.Block))
            .Select(block => block.Value - Math.Log(level))
            .ToArray())];
    }
}
