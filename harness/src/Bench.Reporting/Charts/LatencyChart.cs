using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>
/// Percentiles of latency, a row for each target at each level. Those of closed levels hide stalls and decide nothing; those of open levels
/// are responses (METHOD.md M1).
/// </summary>
internal static class LatencyChart
{
    /// <returns>Null where no percentile has support.</returns>
    public static Chart? Of(string id, Scenario scenario, IReadOnlyList<Cell> cells, TargetInks inks)
    {
        var rows = cells.Where(cell => Known(cell).Any()).ToArray();
        if (rows.Length == 0) return null;
        var isOpen = rows[0].Open is not null;
        var values = rows.SelectMany(Known).Select(PercentileText.Milliseconds).ToArray();
        return new Chart(
            id,
            isOpen ? $"{scenario.Title}: response at the offered rate" : $"{scenario.Title}: latency of closed load",
            "● median   ◆ 90th   ❙ 99th percentile   ▶ longer than." + (isOpen ? string.Empty : " Closed: hides stalls."),
            Describe(rows),
            Scale.Logarithmic(isOpen ? "Response, ms (log scale)" : "Service latency, ms (log scale)", values),
            Scale.Rows([.. rows.Select(RowName)]),
            IsRows: true, ReferenceX: null, [],
            [.. rows.Select((cell, row) => Row(cell, rows.Length - 1 - row, inks))], []);
    }

    private static Series Row(Cell cell, double y, TargetInks inks)
    {
        var marks = Known(cell).Select(percentile => new Mark(
            Position(percentile), y, ShapeOf(percentile), 10, TargetInks.IsTwin(cell.Target), Faint: false,
            PercentileText.Ms(percentile)!, Words(cell, percentile))).ToArray();
        return new Series(cell.Target, inks.Of(cell.Target), Shape.Circle, TargetInks.IsTwin(cell.Target), InLegend: false,
            [new Stroke([(marks[0].X, y), (marks[^1].X, y)], 2, inks.DashOf(cell.Target))], marks);
    }

    private static string RowName(Cell cell) =>
        FormattableString.Invariant($"{cell.Target}, {cell.Level.Value:0.##} {cell.Level.Unit}");

    private static IEnumerable<LatencyPercentile> Known(Cell cell) =>
        (cell.Open?.Response ?? cell.ServicePercentiles).Where(percentile => percentile.BoundNs is not null);

    private static double Position(LatencyPercentile percentile) => Math.Log10(PercentileText.Milliseconds(percentile));

    private static Shape ShapeOf(LatencyPercentile percentile) =>
        percentile.Kind == PercentileKind.LongerThan ? Shape.Beyond
        : percentile.Percent == 50 ? Shape.Circle
        : percentile.Percent == 90 ? Shape.Diamond
        : Shape.Bar;

    private static string Words(Cell cell, LatencyPercentile percentile) =>
        $"{cell.Target}, {cell.Level}, p{percentile.Percent}: {PercentileText.Pretty(percentile)} ms";

    private static string Describe(IEnumerable<Cell> rows) =>
        string.Join("; ", rows.SelectMany(cell => Known(cell).Select(percentile => Words(cell, percentile)))) + ".";
}
