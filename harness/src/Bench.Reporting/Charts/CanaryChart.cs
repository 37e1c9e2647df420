using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>The response of a scenario's canary, a row for each target beside each level.</summary>
internal static class CanaryChart
{
    /// <returns>Null where the scenario has none, or none of its answers came.</returns>
    public static Chart? Of(Scenario scenario, IEnumerable<CanaryCell> canaries, TargetInks inks)
    {
        var rows = canaries.Where(cell => Marks(cell, 0).Any()).ToArray();
        if (rows.Length == 0) return null;
        return new Chart(
            $"{scenario.Id}-canary",
            $"{scenario.Title}: what an answer that needs nothing takes meanwhile",
            "● median   ◆ 90th percentile   ❙ longest   ▶ longer than.",
            string.Join("; ", rows.SelectMany(cell => Marks(cell, 0)).Select(mark => mark.Tip)) + ".",
            Scale.Logarithmic("Response of the canary, ms (log scale)", [.. rows.SelectMany(cell => Marks(cell, 0)).Select(mark => Math.Pow(10, mark.X))]),
            Scale.Rows([.. rows.Select(cell => FormattableString.Invariant($"{cell.Target}, {cell.Level.Value:0.##} {cell.Level.Unit}"))]),
            IsRows: true, ReferenceX: null, [],
            [.. rows.Select((cell, row) => Row(cell, rows.Length - 1 - row, inks))], []);
    }

    private static Series Row(CanaryCell cell, double y, TargetInks inks)
    {
        var isTwin = TargetInks.IsTwin(cell.Target);
        var marks = Marks(cell, y).ToArray();
        return new Series(
            cell.Target,
            inks.Of(cell.Target),
            Shape.Circle,
            isTwin,
            InLegend: false,
            [new Stroke([(marks[0].X, y), (marks[^1].X, y)], 2, inks.DashOf(cell.Target))],
            marks);
    }

    private static IEnumerable<Mark> Marks(CanaryCell cell, double y)
    {
        foreach (var percentile in cell.Response.Where(percentile => percentile is { Percent: < 99, BoundNs: > 0 }))
        {
            var shape = percentile.Kind == PercentileKind.LongerThan ? Shape.Beyond : percentile.Percent == 50 ? Shape.Circle : Shape.Diamond;
            var words = FormattableString.Invariant($"p{percentile.Percent}: ") + $"{PercentileText.Pretty(percentile)} ms";
            yield return MarkOf(cell, y, shape, PercentileText.Milliseconds(percentile), PercentileText.Ms(percentile)!, words);
        }

        if (cell.LongestNs is not ({ } longestNs and > 0)) yield break;
        yield return MarkOf(cell, y, Shape.Bar, longestNs / 1e6, TidyTable.Exact(longestNs / 1e6), $"longest: {Pretty.Number(longestNs / 1e6)} ms");
    }

    private static Mark MarkOf(CanaryCell cell, double y, Shape shape, double milliseconds, string exact, string words) =>
        new(Math.Log10(milliseconds), y, shape, 10, TargetInks.IsTwin(cell.Target), Faint: false, exact, $"{cell.Target}, canary beside {cell.Level}, {words}");
}
