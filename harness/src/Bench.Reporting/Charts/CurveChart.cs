using System.Globalization;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>A quantity against the level: for each target a line through its means, and every block as a point.</summary>
internal sealed class CurveChart
{
    private readonly Quantity quantity;
    private readonly IReadOnlyList<Cell> measured;
    private readonly TargetInks inks;
    private readonly double[] positions;
    private readonly double gap;
    private readonly double slot;

    private CurveChart(Quantity quantity, Scenario scenario, IReadOnlyList<Cell> measured, int targets, TargetInks inks)
    {
        (this.quantity, this.measured, this.inks) = (quantity, measured, inks);
        positions = [.. scenario.Levels.Select(level => Math.Log10(level.Value))];
        gap = positions.Zip(positions.Skip(1), (left, right) => right - left).DefaultIfEmpty(0.5).Min();
        // Targets stand side by side, and a target's blocks beside its mean, so that nothing hides a block.
        slot = Math.Min(0.08, gap * 0.55 / targets);
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
        var ticks = scenario.Levels.Zip(positions, (level, position) => new Tick(position, level.Value.ToString("0.##", CultureInfo.InvariantCulture)));
        var series = targets.Select((target, place) => Curve(target, (place - ((targets.Length - 1) / 2.0)) * slot));
        return new Chart(
            $"{scenario.Id}-{quantity.Id}",
            $"{scenario.Title}: {quantity.Title}",
            "Large marks: mean over blocks. Small marks beside them: each block.",
            Description(),
            new Axis($"Concurrency, {scenario.Levels[0].Unit} (log scale)", positions[0] - (gap * 0.32), positions[^1] + (gap * 0.32), [.. ticks]),
            Scale.FromZero(quantity.Label, measured.Max(cell => quantity.Summary(cell)!.Max) / quantity.Unit),
            IsRows: false,
            ReferenceX: null,
            Bands: [],
            [.. series.Where(drawn => drawn.Marks.Count > 0)],
            EndLabels: []);
    }

    private Series Curve(string target, double offset)
    {
        var cells = measured.Where(cell => cell.Target == target).ToArray();
        var means = cells.Select(cell => Mean(cell, offset)).ToArray();
        var hollow = TargetInks.IsTwin(target);
        var line = new Stroke([.. means.Select(mean => (mean.X, mean.Y))], 2, Dashed: hollow);
        var blocks = cells.SelectMany(cell => quantity.Summary(cell)!.Blocks.Select((block, place) => Block(cell, block, place, offset)));
        return new Series(target, inks.Of(target), inks.ShapeOf(target), hollow, InLegend: true, [line], [.. means, .. blocks]);
    }

    private Mark Mean(Cell cell, double offset)
    {
        var summary = quantity.Summary(cell)!;
        var tip = $"{cell.Target}, {cell.Level}, mean of {summary.Blocks.Count} blocks: {quantity.Words(summary.Mean)}";
        return At(cell, offset, summary.Mean, 9, faint: false, tip);
    }

    private Mark Block(Cell cell, BlockValue block, int place, double offset)
    {
        var share = (double)place / Math.Max(1, quantity.Summary(cell)!.Blocks.Count - 1);
        var tip = $"{cell.Target}, {cell.Level}, block {block.Block}: {quantity.Words(block.Value)}";
        return At(cell, offset + (slot * (0.2 + (0.5 * share))), block.Value, 5, faint: true, tip);
    }

    private Mark At(Cell cell, double offset, double value, double sizePixels, bool faint, string tip) => new(
        Math.Log10(cell.Level.Value) + offset,
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
