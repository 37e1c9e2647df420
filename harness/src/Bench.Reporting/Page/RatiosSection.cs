using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>Every ratio with its interval, in words, as a table and as a chart.</summary>
internal static class RatiosSection
{
    private const string Source = "comparisons.csv ";

    public static Markup Of(Report report, Words words) => Markup.Of($"""
        <section id="ratios">
        <h2>How many times as many requests a second</h2>
        <table class="stack ratios">
        <caption>Ratio of requests answered a second, paired by block; the 95 % interval is a t interval over blocks.
        From <a href="comparisons.csv">comparisons.csv</a>.</caption>
        <thead><tr>
        <th scope="col">Where</th>
        <th scope="col">Requests a second</th>
        <th scope="col" class="num">95 % interval</th>
        <th scope="col" class="num">Robust</th>
        <th scope="col" class="num">CPU time a request</th>
        <th scope="col" class="num">Blocks</th>
        </tr></thead>
        {report.Analysis.Comparisons.GroupBy(row => row.Comparison).Select(rows => Group(rows.Key, [.. rows], words))}
        </table>
        {(RunCharts.Ratios(report.Analysis) is { } chart ? ChartFigure.Of(chart, isFull: true) : Markup.Empty)}
        </section>

        """);

    private static Markup Group(Comparison comparison, IReadOnlyList<ComparisonEstimate> rows, Words words) => Markup.Of($"""
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="6">{Heading(comparison, words)}</th></tr>
        {rows.Where(row => row.Metric == Metric.Throughput).Select(row => Row(row, row.SamePlaceIn(rows, Metric.CpuPerRequest), words))}
        </tbody>

        """);

    private static Markup Heading(Comparison comparison, Words words) => comparison.IsNoiseFloor
        ? Markup.Of($"Noise floor: {words.Title(comparison.Denominator)} against itself <code>{comparison.ToString()}</code>")
        : Markup.Of($"{words.Title(comparison.Numerator)} against {words.Title(comparison.Denominator)} <code>{comparison.ToString()}</code>");

    private static Markup Row(ComparisonEstimate row, ComparisonEstimate cpu, Words words) => Markup.Of($"""
        <tr data-numerator="{row.Comparison.Numerator}" data-denominator="{row.Comparison.Denominator}"
        data-scenario="{row.Scenario}" data-level="{Tables.TidyTable.Exact(row.Level.Value)}">
        <th scope="row">{words.Scenario(row.Scenario)}, {Figure.Level(row.Level.Value, Source + "level")} {row.Level.Unit}</th>
        <td class="answer"><b>{Figure.Ratio(row.Estimate?.Ratio, Source + "ratio")}</b> {Words.Times(row)}</td>
        <td class="num" data-label="95 % interval"><span>{Interval(row.Estimate?.Interval)}</span></td>
        <td class="num" data-label="Robust">{Figure.Ratio(row.Estimate?.Robust, Source + "ratio_robust")}</td>
        <td class="num" data-label="CPU time a request">{(cpu.Estimate is { } estimate ? CpuRatio(estimate) : Figure.None)}</td>
        <td class="num" data-label="Blocks"><span>{Blocks(row)}</span></td></tr>

        """);

    private static Markup Blocks(ComparisonEstimate row) =>
        Markup.Of($"{Figure.Count(row.ValidBlocks, Source + "valid_blocks")} of {Figure.Count(row.PlannedBlocks, Source + "planned_blocks")}");

    private static Markup CpuRatio(RatioEstimate estimate) =>
        Markup.Of($"<span>{Figure.Ratio(estimate.Ratio, Source + "ratio")} times <small>({Interval(estimate.Interval)})</small></span>");

    private static Markup Interval(Interval? interval) => interval is { } ends
        ? Markup.Of($"{Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")}")
        : Figure.None;
}
