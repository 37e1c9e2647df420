using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>What a scenario's canary saw beside each of its cells.</summary>
internal static class CanaryTable
{
    private const string Source = "canaries.csv ";

    public static Markup Of(Report report, Scenario scenario, TargetInks inks) => scenario.Canary is not { } canary ? Markup.Empty : Markup.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Canary of {scenario.Id}">
        <table class="stack canaries">
        <caption>The canary: {canary.ToString()}, asked beside the load. Its answer needs nothing, so its response is what everybody waits for others; where the target's CPU is
        idle meanwhile, a call blocks its loop or all its threads wait. Pooled over blocks, from when a request was due. From <a href="canaries.csv">canaries.csv</a>.</caption>
        <thead><tr><th scope="col">Target</th><th scope="col" class="num">beside, {scenario.Levels[0].Unit}</th><th scope="col" class="num">Median, ms</th>
        <th scope="col" class="num">90th, ms</th><th scope="col" class="num">99th, ms</th><th scope="col" class="num">Longest, ms</th>
        <th scope="col" class="num">of it engine lag, 90th, ms</th><th scope="col" class="num">Sent</th><th scope="col" class="num">Failed</th>
        <th scope="col" class="num">Cut off</th><th scope="col" class="num">Blocks</th></tr></thead>
        <tbody>
        {report.Analysis.Canaries.Where(cell => cell.Scenario == scenario.Id).Select(cell => Row(cell, inks))}
        </tbody>
        </table>
        </div>

        """);

    private static Markup Row(CanaryCell cell, TargetInks inks) => Markup.Of($"""
        <tr data-scenario="{cell.Scenario}" data-target="{cell.Target}" data-level="{TidyTable.Exact(cell.Level.Value)}">
        {CellTable.RowHead(cell.Target, inks)}
        <td class="num" data-label="beside, {cell.Level.Unit}">{Figure.Level(cell.Level.Value, Source + "level")}</td>
        {Percentile(cell.Response[0], "Median, ms", "response_p50_ms")}
        {Percentile(cell.Response[1], "90th percentile, ms", "response_p90_ms")}
        {Percentile(cell.Response[2], "99th percentile, ms", "response_p99_ms")}
        <td class="num" data-label="Longest, ms">{Figure.Number(cell.LongestNs / 1e6, Source + "response_longest_ms")}</td>
        {Percentile(cell.EngineLag[1], "of it engine lag, 90th, ms", "engine_lag_p90_ms")}
        <td class="num" data-label="Sent">{Figure.Count(cell.Cohort.Sent, Source + "cohort_sent")}</td>
        <td class="num" data-label="Failed">{Figure.Count(cell.Cohort.Failed, Source + "cohort_failed")}</td>
        <td class="num" data-label="Cut off">{Figure.Count(cell.Cohort.CutOff, Source + "cohort_cut_off")}</td>
        <td class="num" data-label="Blocks"><span>{Blocks(cell)}</span></td></tr>

        """);

    private static Markup Blocks(CanaryCell cell) =>
        Markup.Of($"{Figure.Count(cell.ValidBlocks, Source + "valid_blocks")} of {Figure.Count(cell.PlannedBlocks, Source + "planned_blocks")}");

    private static Markup Percentile(LatencyPercentile percentile, string label, string column)
    {
        var shown = PercentileText.Ms(percentile) is { } exact ? Figure.Exactly(exact, PercentileText.Pretty(percentile), Source + column) : Figure.None;
        return Markup.Of($"<td class=\"num\" data-label=\"{label}\">{shown}</td>\n");
    }
}
