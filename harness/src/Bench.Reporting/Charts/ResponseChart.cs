using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>
/// One percentile of the response against the offered rate: for each target a line through the percentiles pooled over blocks, and every
/// block that has one as a point. At equal rate responses may be compared (METHOD.md M1).
/// </summary>
internal sealed class ResponseChart
{
    private readonly ResponsePercentile percentile;
    private readonly IReadOnlyList<Cell> measured;
    private readonly TargetInks inks;
    private readonly LevelAxis axis;

    private ResponseChart(ResponsePercentile percentile, Scenario scenario, IReadOnlyList<Cell> measured, int targets, TargetInks inks)
    {
        (this.percentile, this.measured, this.inks) = (percentile, measured, inks);
        axis = new LevelAxis(scenario.Levels, targets);
    }

    /// <returns>Null where no cell has the percentile.</returns>
    public static Chart? Of(ResponsePercentile percentile, Scenario scenario, IReadOnlyList<Cell> cells, TargetInks inks)
    {
        var measured = cells.Where(cell => cell.Open is { } open && percentile.Of(open).BoundNs is not null).ToArray();
        var targets = cells.Select(cell => cell.Target).Distinct().ToArray();
        return measured.Length == 0 ? null : new ResponseChart(percentile, scenario, measured, targets.Length, inks).Draw(scenario, targets);
    }

    private Chart Draw(Scenario scenario, string[] targets)
    {
        var series = targets.Select((target, place) => Curve(target, axis.OffsetOf(place))).Where(drawn => drawn.Marks.Count > 0).ToArray();
        var value = Scale.Logarithmic("response, ms (log scale)", [.. series.SelectMany(drawn => drawn.Marks).Select(mark => Math.Pow(10, mark.Y))]);
        var chart = new Chart(
            $"{scenario.Id}-{percentile.Id}",
            $"{scenario.Title}: {percentile.Title} of the response",
            "At the offered rate, from when a request was due. Small marks: each block.  ▲ longer than.",
            string.Join("; ", measured.Select(cell => Words(cell))) + ", each pooled over blocks.",
            axis.Axis, value, IsRows: false, ReferenceX: null, Bands: [], series, EndLabels: []);
        if (!LevelRows.AreClearer(scenario, targets.Length)) return chart;
        var subtitle = LevelRows.Where(scenario) + "From when a request was due. Small marks: each block.  ▶ longer than.";
        return LevelRows.Draw(chart with { Subtitle = subtitle, X = value }, scenario, [.. measured.Select(Row)], inks);
    }

    private LevelRow Row(Cell cell) =>
        new(cell, PercentileText.Pretty(percentile.Of(cell.Open!)), Pooled(cell, offset: 0), Interval: null, [.. Blocks(cell, offset: 0)]);

    private Series Curve(string target, double offset)
    {
        var cells = measured.Where(cell => cell.Target == target).ToArray();
        var pooled = cells.Select(cell => Pooled(cell, offset)).ToArray();
        var hollow = TargetInks.IsTwin(target);
        var line = new Stroke([.. pooled.Select(mark => (mark.X, mark.Y))], 2, inks.DashOf(target));
        return new Series(target, inks.Of(target), inks.ShapeOf(target), hollow, InLegend: true, [line],
            [.. pooled, .. cells.SelectMany(cell => Blocks(cell, offset))]);
    }

    private Mark Pooled(Cell cell, double offset)
    {
        var value = percentile.Of(cell.Open!);
        var shape = value.Kind == PercentileKind.LongerThan ? Shape.Above : inks.ShapeOf(cell.Target);
        return new Mark(
            LevelAxis.Of(cell.Level) + offset, Math.Log10(PercentileText.Milliseconds(value)), shape, 9, TargetInks.IsTwin(cell.Target), Faint: false,
            PercentileText.Ms(value)!, Words(cell));
    }

    private IEnumerable<Mark> Blocks(Cell cell, double offset)
    {
        var blocks = percentile.BlocksNs(cell.Open!)?.Blocks ?? [];
        return blocks.Select((block, place) => new Mark(
            LevelAxis.Of(cell.Level) + offset + axis.OffsetOfBlock(place, blocks.Count), Math.Log10(block.Value / 1e6), inks.ShapeOf(cell.Target), 5,
            TargetInks.IsTwin(cell.Target), Faint: true, TidyTable.Exact(block.Value / 1e6),
            FormattableString.Invariant($"{cell.Target}, {cell.Level}, block {block.Block}: {Pretty.Number(block.Value / 1e6)} ms")));
    }

    private string Words(Cell cell)
    {
        var stability = cell.Open!.UnstableBlocks > 0 ? ", unstable: the rate was not kept" : string.Empty;
        return $"{cell.Target}, {cell.Level}: {percentile.Title} {PercentileText.Pretty(percentile.Of(cell.Open))} ms{stability}";
    }
}
