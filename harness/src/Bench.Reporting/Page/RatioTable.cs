using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Page;

/// <summary>The ratios of one kind of workload: its main metric with interval and robust estimate, other metrics beside it.</summary>
/// <param name="Heading">What is asked.</param>
/// <param name="MainName">The main metric in a column's head.</param>
/// <param name="Others">Further metrics, each with its column's head.</param>
internal sealed record RatioTable(string Heading, string Caption, Metric Main, string MainName, IReadOnlyList<(Metric Metric, string Name)> Others)
{
    private const string Source = "comparisons.csv ";

    public static RatioTable OfClosed { get; } = new(
        "How many times as many requests a second",
        "Ratio of requests answered a second",
        Metric.Throughput,
        "Requests a second",
        [(Metric.CpuPerRequest, "CPU time a request")]);

    public static RatioTable OfOpen { get; } = new(
        "How many times as long a response takes, at the same rate",
        "Ratio of the response, from when a request was due, in blocks in which both kept the rate",
        Metric.ResponseMedian,
        "Median response",
        [(Metric.ResponseP99, "99th percentile"), (Metric.CpuPerRequest, "CPU time a request")]);

    /// <returns>Nothing where the suite has no such comparison.</returns>
    public Markup Of(IEnumerable<ComparisonEstimate> comparisons, Words words)
    {
        var rows = comparisons.Where(row => Metrics.MainOf(row.Level) == Main).ToArray();
        return rows.Length == 0 ? Markup.Empty : Markup.Of($"""
            <h2>{Heading}</h2>
            <table class="stack ratios">
            <caption>{Caption}, paired by block; the 95 % interval is a t interval over blocks.
            From <a href="comparisons.csv">comparisons.csv</a>.</caption>
            <thead><tr>
            <th scope="col">Where</th>
            <th scope="col">{MainName}</th>
            <th scope="col" class="num">95 % interval</th>
            <th scope="col" class="num">Robust</th>
            {Others.Select(other => Markup.Of($"<th scope=\"col\" class=\"num\">{other.Name}</th>\n"))}
            <th scope="col" class="num">Blocks</th>
            </tr></thead>
            {rows.GroupBy(row => row.Comparison).Select(group => Group(group.Key, [.. group], words))}
            </table>

            """);
    }

    private Markup Group(Comparison comparison, IReadOnlyList<ComparisonEstimate> rows, Words words) => Markup.Of($"""
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="{Pretty.Count(5 + Others.Count)}">{Between(comparison, words)}</th></tr>
        {rows.Where(row => row.Metric == Main).Select(row => Row(row, rows, words))}
        </tbody>

        """);

    private static Markup Between(Comparison comparison, Words words) => comparison.IsNoiseFloor
        ? Markup.Of($"Noise floor: {words.Title(comparison.Denominator)} against itself <code>{comparison.ToString()}</code>")
        : Markup.Of($"{words.Title(comparison.Numerator)} against {words.Title(comparison.Denominator)} <code>{comparison.ToString()}</code>");

    private Markup Row(ComparisonEstimate row, IReadOnlyList<ComparisonEstimate> rows, Words words) => Markup.Of($"""
        <tr data-numerator="{row.Comparison.Numerator}" data-denominator="{row.Comparison.Denominator}"
        data-scenario="{row.Scenario}" data-level="{Tables.TidyTable.Exact(row.Level.Value)}">
        <th scope="row">{words.Scenario(row.Scenario)}, {Figure.Level(row.Level.Value, Source + "level")} {row.Level.Unit}</th>
        <td class="answer"><b>{Figure.Ratio(row.Estimate?.Ratio, Source + "ratio")}</b> {Words.Times(row)}</td>
        <td class="num" data-label="95 % interval"><span>{Interval(row.Estimate?.Interval)}</span></td>
        <td class="num" data-label="Robust">{Figure.Ratio(row.Estimate?.Robust, Source + "ratio_robust")}</td>
        {Others.Select(other => Other(row.SamePlaceIn(rows, other.Metric), other.Name))}
        <td class="num" data-label="Blocks"><span>{Blocks(row)}</span></td></tr>

        """);

    private static Markup Other(ComparisonEstimate row, string name) =>
        Markup.Of($"<td class=\"num\" data-label=\"{name}\">{(row.Estimate is { } estimate ? Times(estimate) : Figure.None)}</td>\n");

    private static Markup Times(RatioEstimate estimate) =>
        Markup.Of($"<span>{Figure.Ratio(estimate.Ratio, Source + "ratio")} times <small>({Interval(estimate.Interval)})</small></span>");

    private static Markup Blocks(ComparisonEstimate row) =>
        Markup.Of($"{Figure.Count(row.ValidBlocks, Source + "valid_blocks")} of {Figure.Count(row.PlannedBlocks, Source + "planned_blocks")}");

    private static Markup Interval(Interval? interval) => interval is { } ends
        ? Markup.Of($"{Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")}")
        : Figure.None;
}
