using Bench.Core.Measurement;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>What the responses of an open level are made of, a row for each target at each level: whose doing a long one is.</summary>
internal static class ResponsePartsChart
{
    /// <summary>An axis of logarithms has no zero: what is shorter than the histograms can tell stands at its left end.</summary>
    private const double LeastMilliseconds = LatencyHistogram.LowestNs / 1e6;

    /// <returns>Null for a closed scenario, or where nothing has support.</returns>
    public static Chart? Of(Scenario scenario, IReadOnlyList<Cell> cells, TargetInks inks)
    {
        var rows = cells.Where(cell => cell.Open is not null && Known(cell).Any()).ToArray();
        if (rows.Length == 0) return null;
        return new Chart(
            $"{scenario.Id}-parts",
            $"{scenario.Title}: parts of the response",
            "99th percentiles.  ● connection wait   ❙ engine lag   ◆ service   ▶ longer than. Left end: below 1 µs.",
            string.Join("; ", rows.SelectMany(cell => Known(cell).Select(part => Words(cell, part)))) + ".",
            Scale.Logarithmic("99th percentile, ms (log scale)", [.. rows.SelectMany(Known).Select(Milliseconds)]),
            Scale.Rows([.. rows.Select(cell => FormattableString.Invariant($"{cell.Target}, {cell.Level.Value:0.##} {cell.Level.Unit}"))]),
            IsRows: true,
            ReferenceX: null,
            Bands: [],
            [.. rows.Select((cell, row) => Row(cell, rows.Length - 1 - row, inks))],
            EndLabels: []);
    }

    private static Series Row(Cell cell, double y, TargetInks inks)
    {
        var hollow = TargetInks.IsTwin(cell.Target);
        var marks = Known(cell).Select(part => new Mark(
            Math.Log10(Milliseconds(part)), y, part.Percentile.Kind == PercentileKind.LongerThan ? Shape.Beyond : part.Shape, 10, hollow, Faint: false,
            PercentileText.Ms(part.Percentile)!, Words(cell, part)));
        return new Series(cell.Target, inks.Of(cell.Target), Shape.Circle, hollow, InLegend: false, [], [.. marks]);
    }

    private static IEnumerable<(string Name, Shape Shape, LatencyPercentile Percentile)> Known(Cell cell) => new[]
    {
        ("connection wait", Shape.Circle, cell.Open!.ConnectionWait[^1]),
        ("engine lag", Shape.Bar, cell.Open.EngineLag[^1]),
        ("service", Shape.Diamond, cell.ServicePercentiles[^1]),
    }.Where(part => part.Item3.BoundNs is not null);

    private static double Milliseconds((string, Shape, LatencyPercentile Percentile) part) =>
        Math.Max(LeastMilliseconds, PercentileText.Milliseconds(part.Percentile));

    private static string Words(Cell cell, (string Name, Shape, LatencyPercentile Percentile) part) =>
        $"{cell.Target}, {cell.Level}, p{part.Percentile.Percent} of the {part.Name}: {PercentileText.Pretty(part.Percentile)} ms";
}
