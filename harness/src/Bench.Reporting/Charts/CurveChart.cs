using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>
/// A quantity against the level: for each target a line through its means, the 95 % interval of each, and every block as a point; the same in rows
/// where there are many targets or a single level.
/// </summary>
internal sealed class CurveChart
{
    private readonly Quantity quantity;
    private readonly IReadOnlyList<Cell> measured;
    private readonly TargetInks inks;
    private readonly LevelAxis axis;

    private CurveChart(Quantity quantity, Scenario scenario, IReadOnlyList<Cell> measured, int targets, TargetInks inks)
    {
        (this.quantity, this.measured, this.inks) = (quantity, measured, inks);
        axis = new LevelAxis(scenario.Levels, targets);
    }

    /// <returns>Null where no cell has the quantity.</returns>
    public static Chart? Of(Quantity quantity, Scenario scenario, IReadOnlyList<Cell> cells, TargetInks inks)
    {
        var measured = cells.Where(cell => quantity.Summary(cell) is not null).ToArray();
        var targets = cells.Select(cell => cell.Target).Distinct().ToArray();
        return measured.Length == 0 ? null : new CurveChart(quantity, scenario, measured, targets.Length, inks).Draw(scenario, targets);
    }

    private Chart Draw(Scenario scenario, string[] targets)
    {
        var value = Scale.FromZero(quantity.Label, measured.Max(cell => Top(quantity.Summary(cell)!)) / quantity.Unit);
        var empty = new Chart(
            $"{scenario.Id}-{quantity.Id}",
            $"{scenario.Title}: {quantity.Title}",
            "Large marks: mean over blocks, with its 95 % interval. Small marks beside them: each block.",
            Description(), axis.Axis, value, IsRows: false, ReferenceX: null, Bands: [], Series: [], EndLabels: []);
        if (LevelRows.AreClearer(scenario, targets.Length))
        {
            var subtitle = LevelRows.Where(scenario) + "Large marks: mean over blocks, with its 95 % interval. Small marks below: each block.";
            return LevelRows.Draw(empty with { Subtitle = subtitle, X = value }, scenario, [.. measured.Select(Row)], inks);
        }

        var series = targets.Select((target, place) => Curve(target, axis.OffsetOf(place)));
        return empty with { Series = [.. series.Where(drawn => drawn.Marks.Count > 0)] };
    }

    private LevelRow Row(Cell cell)
    {
        var summary = quantity.Summary(cell)!;
        return new LevelRow(
            cell, Pretty.Number(summary.Mean / quantity.Unit), Mean(cell, offset: 0), Ends(cell),
            [.. summary.Blocks.Select((block, place) => Block(cell, block, place, offset: 0))]);
    }

    private Series Curve(string target, double offset)
    {
        var cells = measured.Where(cell => cell.Target == target).ToArray();
        var means = cells.Select(cell => Mean(cell, offset)).ToArray();
        var hollow = TargetInks.IsTwin(target);
        var line = new Stroke([.. means.Select(mean => (mean.X, mean.Y))], 2, inks.DashOf(target));
        var blocks = cells.SelectMany(cell => quantity.Summary(cell)!.Blocks.Select((block, place) => Block(cell, block, place, offset)));
        return new Series(
            target,
            inks.Of(target),
            inks.ShapeOf(target),
            hollow,
            InLegend: true,
            [line, .. cells.SelectMany(cell => Interval(cell, offset))],
            [.. means, .. blocks]);
    }

    private IEnumerable<Stroke> Interval(Cell cell, double offset)
    {
        if (Ends(cell) is not { } ends) yield break;
        var x = LevelAxis.Of(cell.Level) + offset;
        yield return new Stroke([(x, ends.Low), (x, ends.High)], 3, Dash.Solid);
    }

    /// <summary>A single block has none. What lies below zero is cut off: no quantity does.</summary>
    private (double Low, double High)? Ends(Cell cell) =>
        quantity.Summary(cell)!.Interval is { } ends ? (Math.Max(0, ends.Low) / quantity.Unit, ends.High / quantity.Unit) : null;

    private static double Top(BlockSummary summary) => Math.Max(summary.Max, summary.Interval?.High ?? 0);

    private Mark Mean(Cell cell, double offset)
    {
        var summary = quantity.Summary(cell)!;
        var interval = summary.Interval is { } ends
            ? $", 95 % interval {Pretty.Number(ends.Low / quantity.Unit)} to {Pretty.Number(ends.High / quantity.Unit)}"
            : string.Empty;
        var tip = $"{cell.Target}, {cell.Level}, mean of {summary.Blocks.Count} blocks: {quantity.Words(summary.Mean)}{interval}";
        return At(cell, offset, summary.Mean, 9, faint: false, tip);
    }

    private Mark Block(Cell cell, BlockValue block, int place, double offset)
    {
        var tip = $"{cell.Target}, {cell.Level}, block {block.Block}: {quantity.Words(block.Value)}";
        return At(cell, offset + axis.OffsetOfBlock(place, quantity.Summary(cell)!.Blocks.Count), block.Value, 5, faint: true, tip);
    }

    private Mark At(Cell cell, double offset, double value, double sizePixels, bool faint, string tip) => new(
        LevelAxis.Of(cell.Level) + offset,
        value / quantity.Unit,
        inks.ShapeOf(cell.Target),
        sizePixels,
        TargetInks.IsTwin(cell.Target),
        faint,
        TidyTable.Exact(value),
        tip);

    private string Description() =>
        string.Join("; ", measured.Select(cell => $"{cell.Target} at {cell.Level}: {quantity.Words(quantity.Summary(cell)!.Mean)}"))
        + ", each the mean over blocks.";
}
