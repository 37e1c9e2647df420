using Bench.Core.Statistics;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>All throughput ratios with their intervals; what the same target under two names shows is shaded as the noise floor.</summary>
internal static class RatioChart
{
    /// <returns>Null where no ratio could be estimated.</returns>
    public static Chart? Of(IReadOnlyList<ComparisonEstimate> comparisons)
    {
        var rows = comparisons.Where(row => row.Metric == Metric.Throughput && row.Estimate is not null).ToArray();
        if (rows.Length == 0) return null;
        var values = rows.SelectMany(row => Ends(row).Append(row.Estimate!.Ratio)).Append(1).ToArray();
        return new Chart(
            "ratios",
            "Requests answered a second, as ratios",
            "● ratio   ━ 95 % interval   • each block.  Shaded: noise floor, a target against itself.",
            Describe(rows),
            Scale.Logarithmic("Ratio (log scale); 1 = the same", values),
            new Axis(string.Empty, -0.6, rows.Length - 0.4, [.. rows.Select((row, index) => new Tick(rows.Length - 1 - index, RowName(row)))]),
            IsRows: true, ReferenceX: 0,
            [.. NoiseFloor(rows)],
            [.. rows.Select((row, index) => Row(row, rows.Length - 1 - index))],
            [.. rows.Select((row, index) => new EndLabel(rows.Length - 1 - index, Pretty.Ratio(row.Estimate!.Ratio), Ink.Neutral))]);
    }

    public static string RowName(ComparisonEstimate row) =>
        FormattableString.Invariant($"{row.Comparison.Numerator} ÷ {row.Comparison.Denominator}, {row.Scenario}, {row.Level.Value:0.##} {row.Level.Unit}");

    private static Series Row(ComparisonEstimate row, double y)
    {
        var hollow = row.Comparison.IsNoiseFloor;
        var ends = Ends(row).Select(Math.Log10).ToArray();
        var blocks = row.Estimate!.Blocks.Select(block => new Mark(
            Math.Log10(block.Value), y - 0.24, Shape.Circle, 4, hollow, Faint: true, TidyTable.Exact(block.Value), $"{RowName(row)}, block {block.Block}: {Pretty.Ratio(block.Value)}"));
        return new Series(RowName(row), Ink.Neutral, Shape.Circle, hollow, InLegend: false,
            ends.Length == 0 ? [] : [new Stroke([(ends[0], y), (ends[1], y)], 3, Dashed: false)],
            [new Mark(Math.Log10(row.Estimate.Ratio), y, Shape.Circle, 9, hollow, Faint: false, TidyTable.Exact(row.Estimate.Ratio), Words(row)), .. blocks]);
    }

    private static IEnumerable<Band> NoiseFloor(IEnumerable<ComparisonEstimate> rows)
    {
        var ends = rows.Where(row => row.Comparison.IsNoiseFloor).SelectMany(Ends).Select(Math.Log10).ToArray();
        if (ends.Length > 0) yield return new Band(ends.Min(), ends.Max());
    }

    private static IEnumerable<double> Ends(ComparisonEstimate row) =>
        row.Estimate?.Interval is { } interval ? [interval.Low, interval.High] : [];

    private static string Words(ComparisonEstimate row) => row.Estimate!.Interval is { } interval
        ? $"{RowName(row)}: {Pretty.Ratio(row.Estimate.Ratio)}, 95 % interval {Pretty.Ratio(interval.Low)} to {Pretty.Ratio(interval.High)}, {row.ValidBlocks} blocks"
        : $"{RowName(row)}: {Pretty.Ratio(row.Estimate.Ratio)}, one block";

    private static string Describe(IEnumerable<ComparisonEstimate> rows) => string.Join("; ", rows.Select(Words)) + ".";
}
