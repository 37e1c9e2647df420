using Bench.Core.Statistics;

namespace Bench.Reporting.Charts;

/// <summary>What one target did at one level, drawn in a row of its own.</summary>
/// <param name="Figure">The estimate in short, at the row's end.</param>
/// <param name="Estimate">Its mark in a chart against the level: there the quantity is the height.</param>
/// <param name="Interval">In the quantity's axis; null where there is none.</param>
/// <param name="Blocks">Likewise.</param>
internal sealed record LevelRow(Cell Cell, string Figure, Mark Estimate, (double Low, double High)? Interval, IReadOnlyList<Mark> Blocks)
{
    private const double BlocksBelow = 0.24;

    public Series Drawn(double y, TargetInks inks)
    {
        Stroke[] interval = Interval is { } ends ? [new Stroke([(ends.Low, y), (ends.High, y)], 3, Dash.Solid)] : [];
        return new Series(
            Cell.Target, inks.Of(Cell.Target), inks.ShapeOf(Cell.Target), TargetInks.IsTwin(Cell.Target), InLegend: false, interval,
            [Lying(Estimate, y), .. Blocks.Select(block => Lying(block, y - BlocksBelow) with { SizePixels = 4 })]);
    }

    private static Mark Lying(Mark mark, double y) => mark with { X = mark.Y, Y = y, Shape = mark.Shape == Shape.Above ? Shape.Beyond : mark.Shape };
}
