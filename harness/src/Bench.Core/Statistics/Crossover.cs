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
    /// <param name="curve">In ascending order of x, two places or more. A stretch between two places takes the blocks that hold both (decision 0093).</param>
    /// <param name="level">A ratio.</param>
    /// <returns>Null where fewer than two blocks hold a stretch.</returns>
    public static Crossover? Of(IReadOnlyList<CurvePoint> curve, double level)
    {
        if (curve.Count < 2) throw new ArgumentException("A curve needs two places.", nameof(curve));
        CurveSegment[] segments = [.. Stretches(curve).Select(stretch => Segment(stretch.From, stretch.To, level))];
        if (segments.Any(segment => segment.FromHeights.Length < 2)) return null;
        var undecided = segments.SelectMany(segment => segment.Undecided()).ToArray();
        var (first, last) = (curve[0].X, curve[^1].X);
        double? low = undecided.Length == 0 ? null : undecided.Min(range => range.Low);
        double? high = undecided.Length == 0 ? null : undecided.Max(range => range.High);
        return new Crossover(
            First(segments),
            low == first ? null : low,
            high == last ? null : high,
            segments[0].BeginsAbove,
            low == first,
            high == last);
    }

    /// <summary>Blocks of the stretch that has fewest.</summary>
    public static int FewestBlocks(IReadOnlyList<CurvePoint> curve) => Stretches(curve).Min(stretch => Segment(stretch.From, stretch.To, 1).FromHeights.Length);

    /// <summary>Where the mean changes its side first: within a stretch, or at a place whose two stretches, of other blocks, see it on either side.</summary>
    private static double? First(CurveSegment[] segments) => segments
        .Select((segment, index) => index > 0 && segments[index - 1].EndsAbove != segment.BeginsAbove ? segment.FromX : segment.Crossing())
        .FirstOrDefault(crossing => crossing is not null);

    private static IEnumerable<(CurvePoint From, CurvePoint To)> Stretches(IReadOnlyList<CurvePoint> curve) => curve.Zip(curve.Skip(1));

    private static CurveSegment Segment(CurvePoint from, CurvePoint to, double level)
    {
        var whole = from.Ratios.Blocks.Select(block => block.Block).Intersect(to.Ratios.Blocks.Select(block => block.Block)).ToHashSet();
        return new CurveSegment(from.X, to.X, Heights(from), Heights(to));

        double[] Heights(CurvePoint end) => [.. end.Ratios.Blocks.Where(block => whole.Contains(block.Block)).Select(block => block.Value - Math.Log(level))];
    }
}
