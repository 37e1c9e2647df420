using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>All ratios by one metric with their intervals; what the same target under two names shows is shaded as the noise floor.</summary>
internal static class RatioChart
{
    /// <summary>With more rows each scenario has a chart of its own.</summary>
    private const int MostRows = 24;

    public static IReadOnlyList<Chart> OfThroughput(IReadOnlyList<ComparisonEstimate> comparisons, IReadOnlyList<Scenario> scenarios) =>
        Of("ratios", "Requests answered a second, as ratios", Metric.Throughput, comparisons, scenarios);

    public static IReadOnlyList<Chart> OfResponse(IReadOnlyList<ComparisonEstimate> comparisons, IReadOnlyList<Scenario> scenarios) =>
        Of("ratios-response", "Median response at equal rate, as ratios", Metric.ResponseMedian, comparisons, scenarios);

    /// <returns>As many as have a ratio that could be estimated; all with the same axis.</returns>
    private static IReadOnlyList<Chart> Of(
        string id, string title, Metric metric, IReadOnlyList<ComparisonEstimate> comparisons, IReadOnlyList<Scenario> scenarios)
    {
        var rows = comparisons.Where(row => row.Metric == metric && row.Estimate is not null).ToArray();
        if (rows.Length == 0) return [];
        var axis = Scale.Logarithmic(
            "Ratio (log scale); 1 = the same", [.. rows.SelectMany(row => Ends(row).Append(row.Estimate!.Ratio)), 1]);
        if (rows.Length <= MostRows) return [Draw(id, title, axis, rows, RowName)];
        return [.. from scenario in scenarios
                   let own = rows.Where(row => row.Scenario == scenario.Id).ToArray()
                   where own.Length > 0
                   select Draw($"{scenario.Id}-{id}", $"{scenario.Title}: {char.ToLowerInvariant(title[0])}{title[1..]}", axis, own, NameInScenario)];
    }

    private static Chart Draw(string id, string title, Axis axis, ComparisonEstimate[] rows, Func<ComparisonEstimate, string> nameOf) => new(
        id,
        title,
        "● ratio   ━ 95 % interval   • each block.  Shaded: noise floor, a target against itself.",
        Describe(rows),
        axis,
        Scale.Rows([.. rows.Select(nameOf)]),
        IsRows: true, ReferenceX: 0,
        [.. NoiseFloor(rows)],
        [.. rows.Select((row, index) => Row(row, nameOf(row), rows.Length - 1 - index))],
        [.. rows.Select((row, index) => new EndLabel(rows.Length - 1 - index, Pretty.Ratio(row.Estimate!.Ratio)))]);

    public static string RowName(ComparisonEstimate row) =>
        $"{row.Comparison.Numerator} ÷ {row.Comparison.Denominator}, {row.Scenario}, {Page.Words.Level(row.Level)}";

    private static string NameInScenario(ComparisonEstimate row) =>
        $"{row.Comparison.Numerator} ÷ {row.Comparison.Denominator}, {Page.Words.Level(row.Level)}";

    private static Series Row(ComparisonEstimate row, string name, double y)
    {
        var hollow = row.Comparison.IsNoiseFloor;
        var ends = Ends(row).Select(Math.Log10).ToArray();
        var blocks = row.Estimate!.Blocks.Select(block =>
            Dot(block.Value, y - 0.24, 4, hollow, faint: true, $"{RowName(row)}, block {block.Block}: {Pretty.Ratio(block.Value)}"));
        return new Series(
            name, Ink.Neutral, Shape.Circle, hollow, InLegend: false,
            ends.Length == 0 ? [] : [new Stroke([(ends[0], y), (ends[1], y)], 3, Dash.Solid)],
            [Dot(row.Estimate.Ratio, y, 9, hollow, faint: false, Words(row)), .. blocks]);
    }

    private static Mark Dot(double ratio, double y, double sizePixels, bool hollow, bool faint, string tip) =>
        new(Math.Log10(ratio), y, Shape.Circle, sizePixels, hollow, faint, TidyTable.Exact(ratio), tip);

    private static IEnumerable<Band> NoiseFloor(IEnumerable<ComparisonEstimate> rows)
    {
        var ends = rows.Where(row => row.Comparison.IsNoiseFloor).SelectMany(Ends).Select(Math.Log10).ToArray();
        if (ends.Length > 0) yield return new Band(ends.Min(), ends.Max());
    }

    private static IEnumerable<double> Ends(ComparisonEstimate row) =>
        row.Estimate?.Interval is { } interval ? [interval.Low, interval.High] : [];

    private static string Words(ComparisonEstimate row)
    {
        var ratio = $"{RowName(row)}: {Pretty.Ratio(row.Estimate!.Ratio)}";
        return row.Estimate.Interval is { } interval
            ? $"{ratio}, 95 % interval {Pretty.Ratio(interval.Low)} to {Pretty.Ratio(interval.High)}, {row.ValidBlocks} blocks"
            : $"{ratio}, one block";
    }

    private static string Describe(IEnumerable<ComparisonEstimate> rows) => string.Join("; ", rows.Select(Words)) + ".";
}
