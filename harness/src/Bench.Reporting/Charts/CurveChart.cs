using System.Globalization;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>A quantity against the level: for each target a line through its means, and every block as a point.</summary>
internal static class CurveChart
{
    /// <param name="quantity">In words, with its unit, for the axis and the tips.</param>
    /// <returns>Null where no cell has the quantity.</returns>
    public static Chart? Of(string id, string title, string quantity, Scenario scenario, IReadOnlyList<Cell> cells, Func<Cell, BlockSummary?> summary, double unit, TargetInks inks)
    {
        var measured = cells.Where(cell => summary(cell) is not null).ToArray();
        if (measured.Length == 0) return null;
        var targets = cells.Select(cell => cell.Target).Distinct().ToArray();
        var positions = scenario.Levels.Select(level => Math.Log10(level.Value)).ToArray();
        // Targets stand side by side, and a target's blocks beside its mean, so that nothing hides a block.
        var gap = positions.Zip(positions.Skip(1), (left, right) => right - left).DefaultIfEmpty(0.5).Min();
        var slot = Math.Min(0.07, gap * 0.5 / targets.Length);
        var series = targets
            .Select((target, index) => Series(target, (index - ((targets.Length - 1) / 2.0)) * slot))
            .Where(drawn => drawn.Marks.Count > 0);
        return new Chart(
            id, title, "Large marks: mean over blocks. Small marks beside them: each block.", Describe(quantity, measured, summary, unit),
            new Axis($"Concurrency, {scenario.Levels[0].Unit} (log scale)", positions[0] - (gap * 0.35), positions[^1] + (gap * 0.35),
                [.. scenario.Levels.Select((level, index) => new Tick(positions[index], level.Value.ToString("0.##", CultureInfo.InvariantCulture)))]),
            Scale.FromZero(quantity, measured.Max(cell => summary(cell)!.Max) / unit),
            IsRows: false, ReferenceX: null, [], [.. series], []);

        Series Series(string target, double offset)
        {
            var own = measured.Where(cell => cell.Target == target).ToArray();
            var means = own.Select(cell => (X: Math.Log10(cell.Level.Value) + offset, Cell: cell, Summary: summary(cell)!)).ToArray();
            var hollow = TargetInks.IsTwin(target);
            var shape = inks.ShapeOf(target);
            var blocks = means.SelectMany(mean => mean.Summary.Blocks.Select((block, index) => new Mark(
                mean.X + (slot * (0.2 + (0.5 * index / Math.Max(1, mean.Summary.Blocks.Count - 1)))), block.Value / unit, shape, 5, hollow, Faint: true, TidyTable.Exact(block.Value),
                $"{target}, {mean.Cell.Level}, block {block.Block}: {Pretty.Number(block.Value / unit)} {quantity}")));
            var centres = means.Select(mean => new Mark(
                mean.X, mean.Summary.Mean / unit, shape, 9, hollow, Faint: false, TidyTable.Exact(mean.Summary.Mean),
                $"{target}, {mean.Cell.Level}, mean of {mean.Summary.Blocks.Count} blocks: {Pretty.Number(mean.Summary.Mean / unit)} {quantity}"));
            return new Series(target, inks.Of(target), shape, hollow, InLegend: true,
                [new Stroke([.. means.Select(mean => (mean.X, mean.Summary.Mean / unit))], 2, Dashed: hollow)], [.. centres, .. blocks]);
        }
    }

    private static string Describe(string quantity, IEnumerable<Cell> cells, Func<Cell, BlockSummary?> summary, double unit) =>
        string.Join("; ", cells.Select(cell => $"{cell.Target} at {cell.Level}: {Pretty.Number(summary(cell)!.Mean / unit)}")) + $" ({quantity}, mean over blocks).";
}
