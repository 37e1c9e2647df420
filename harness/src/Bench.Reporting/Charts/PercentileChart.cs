using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Curves;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>Latency against its percentile, to the 99.9th, at one level: for each target a line as far as the tail is supported.</summary>
internal static class PercentileChart
{
    private static readonly double[] Marked = [50, 90, 99, 99.9];

    /// <summary>A little beyond the last percentile.</summary>
    private const double RightEnd = 3.15;

    /// <returns>Null where no percentile has support.</returns>
    public static Chart? Of(Scenario scenario, Report report, TargetInks inks)
    {
        var level = LevelOf(scenario, report.Analysis);
        var curves = report.Percentiles.Where(curve => curve.Scenario == scenario.Id && curve.Level == level && Known(curve).Any()).ToArray();
        if (curves.Length == 0) return null;
        var isOpen = level is OpenLevel;
        var height = Scale.Logarithmic(
            isOpen ? "response, ms (log scale)" : "service, ms (log scale)",
            [.. curves.SelectMany(Known).Select(PercentileText.Milliseconds)]);
        var lines = NamedLines.Of([.. curves.Select(curve => Curve(curve, inks))], RightEnd, height);
        return new Chart(
            $"{scenario.Id}-percentiles",
            $"{scenario.Title}: percentiles at {Page.Words.Level(level)}",
            (isOpen ? "Of the response, from when a request was due.  ▲ longer than." : "Of the service latency.  ▲ longer than. Closed: hides stalls.")
                + lines.Note,
            string.Join("; ", curves.SelectMany(curve => Known(curve).Where(IsMarked).Select(point => Words(curve, point)))) + ", each pooled over blocks.",
            new Axis(
                "percentile", 0, RightEnd,
                [new Tick(0, "0"), .. Marked.Select(percent => new Tick(Position(percent), FormattableString.Invariant($"{percent}th")))]),
            height,
            IsRows: false,
            ReferenceX: null,
            Bands: [],
            lines.Series,
            lines.Labels);
    }

    /// <summary>The highest level that all targets kept: where one could not, its tail says how long the level lasted.</summary>
    private static Level LevelOf(Scenario scenario, Analysis analysis)
    {
        var lost = analysis.Cells.Where(cell => cell.Scenario == scenario.Id && cell.Open is { UnstableBlocks: > 0 }).Select(cell => cell.Level).ToHashSet();
        return scenario.Levels.LastOrDefault(level => !lost.Contains(level)) ?? scenario.Levels[0];
    }

    private static Series Curve(PercentileCurve curve, TargetInks inks)
    {
        var hollow = TargetInks.IsTwin(curve.Target);
        var points = Known(curve).ToArray();
        var line = new Stroke([.. points.Select(point => (Position(point.Percent), Height(point)))], 2, inks.DashOf(curve.Target));
        var marks = points.Where(IsMarked).Select(point => new Mark(
            Position(point.Percent), Height(point), point.Kind == PercentileKind.LongerThan ? Shape.Above : inks.ShapeOf(curve.Target), 8, hollow, Faint: false,
            PercentileText.Ms(point)!, Words(curve, point)));
        return new Series(curve.Target, inks.Of(curve.Target), inks.ShapeOf(curve.Target), hollow, InLegend: true, [line], [.. marks]);
    }

    // Nothing is drawn of what took no time: the axis is logarithmic.
    private static IEnumerable<LatencyPercentile> Known(PercentileCurve curve) => curve.Points.Where(point => point.BoundNs > 0);

    private static bool IsMarked(LatencyPercentile point) => Marked.Contains(point.Percent);

    private static double Position(double percent) => 2 - Math.Log10(100 - percent);

    private static double Height(LatencyPercentile point) => Math.Log10(PercentileText.Milliseconds(point));

    private static string Words(PercentileCurve curve, LatencyPercentile point) =>
        $"{curve.Target}, {curve.Level}, " + FormattableString.Invariant($"p{point.Percent}: ") + $"{PercentileText.Pretty(point)} ms";
}
