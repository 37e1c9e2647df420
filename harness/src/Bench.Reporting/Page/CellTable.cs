using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>The cells of one scenario as a table.</summary>
internal static class CellTable
{
    public const string Source = "cells.csv ";

    public static Markup Of(IReadOnlyList<Cell> cells, TargetInks inks) => Markup.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Cells of {cells[0].Scenario}">
        {(cells[0].Level is OpenLevel ? OpenCellTable.Of(cells, inks) : OfClosed(cells, inks))}</div>

        """);

    public static Markup RowHead(string target, TargetInks inks) =>
        Markup.Of($"<th scope=\"row\"><span class=\"key {Key(target, inks)}\"></span>{target}</th>");

    public static Markup Blocks(Cell cell) =>
        Markup.Of($"{Figure.Count(cell.ValidBlocks, Source + "valid_blocks")} of {Figure.Count(cell.PlannedBlocks, Source + "planned_blocks")}");

    public static string Megabytes(double bytes) => Pretty.Number(bytes / 1e6);

    private static Markup OfClosed(IReadOnlyList<Cell> cells, TargetInks inks) => Markup.Of($"""
        <table class="stack cells">
        <caption>Means over blocks, with 95 % t intervals; latencies pooled over blocks. A dash: not measured, withheld, or too few
        observations beyond. From <a href="cells.csv">cells.csv</a>; each trial in <a href="trials.csv">trials.csv</a>.</caption>
        <thead>
        <tr>
        <th scope="col" rowspan="2">Target</th>
        <th scope="col" rowspan="2" class="num">{cells[0].Level.Unit}</th>
        <th scope="col" colspan="2" class="num">Requests answered a second</th>
        <th scope="col" rowspan="2" class="num">CPU a request, µs</th>
        <th scope="col" rowspan="2" class="num">Memory (PSS), MB</th>
        <th scope="col" rowspan="2" class="num">Cold start, s</th>
        <th scope="col" colspan="3" class="num">Latency, ms <em>closed: hides stalls</em></th>
        {(IsStreamed(cells) ? FirstByteHead : Markup.Empty)}<th scope="col" rowspan="2" class="num">Failed</th>
        <th scope="col" rowspan="2" class="num">Cut off</th>
        <th scope="col" rowspan="2" class="num">Blocks</th>
        </tr>
        <tr>
        <th scope="col" class="num">mean</th>
        <th scope="col" class="num">95 % interval</th>
        <th scope="col" class="num">median</th>
        <th scope="col" class="num">90th</th>
        <th scope="col" class="num">99th</th>
        {(IsStreamed(cells) ? FirstByteParts : Markup.Empty)}</tr>
        </thead>
        <tbody>
        {cells.Select(cell => Row(cell, IsStreamed(cells), inks))}
        </tbody>
        </table>

        """);

    private static Markup FirstByteHead { get; } = Markup.Of($"<th scope=\"col\" colspan=\"2\" class=\"num\">of it to the first byte, ms</th>\n");

    private static Markup FirstByteParts { get; } = Markup.Of($"<th scope=\"col\" class=\"num\">median</th>\n<th scope=\"col\" class=\"num\">99th</th>\n");

    private static bool IsStreamed(IEnumerable<Cell> cells) => cells.Any(cell => cell.FirstByte.Count > 0);

    private static Markup Row(Cell cell, bool isStreamed, TargetInks inks) => Markup.Of($"""
        <tr data-scenario="{cell.Scenario}" data-target="{cell.Target}" data-level="{TidyTable.Exact(cell.Level.Value)}">
        {RowHead(cell.Target, inks)}
        <td class="num" data-label="{cell.Level.Unit}">{Figure.Level(cell.Level.Value, Source + "level")}</td>
        <td class="num big" data-label="Requests a second">{Figure.Number(cell.RequestsPerSecond?.Mean, Source + "requests_per_second_mean")}</td>
        <td class="num" data-label="95 % interval"><span>{Interval(cell)}</span></td>
        <td class="num" data-label="CPU a request, µs">{Figure.Number(cell.CpuMicrosecondsPerRequest?.Mean, Source + "cpu_us_per_request_mean")}</td>
        <td class="num" data-label="Memory (PSS), MB">{Figure.Of(cell.ProportionalBytes?.Mean, Source + "pss_bytes_mean", Megabytes)}</td>
        <td class="num" data-label="Cold start, s">{Figure.Number(cell.ColdStartSeconds?.Median, Source + "cold_start_seconds_median")}</td>
        {cell.ServicePercentiles.Select(percentile => Percentile(percentile, "closed_service", "(closed)"))}
        {(isStreamed ? FirstByte(cell) : [])}<td class="num" data-label="Failed">{Figure.Count(cell.Cohort.Failed, Source + "cohort_failed")}</td>
        <td class="num" data-label="Cut off">{Figure.Count(cell.Cohort.CutOff, Source + "cohort_cut_off")}</td>
        <td class="num" data-label="Blocks"><span>{Blocks(cell)}</span></td></tr>

        """);

    private static Markup Interval(Cell cell)
    {
        if (cell.RequestsPerSecond?.Interval is not { } interval) return Figure.None;
        var low = Figure.Number(interval.Low, Source + "requests_per_second_low");
        return Markup.Of($"{low} to {Figure.Number(interval.High, Source + "requests_per_second_high")}");
    }

    private static IEnumerable<Markup> FirstByte(Cell cell) => cell.FirstByte.Count == 0
        ? Enumerable.Repeat(Markup.Of($"<td class=\"num\">{Figure.None}</td>\n"), 2)
        : new[] { cell.FirstByte[0], cell.FirstByte[^1] }.Select(percentile => Percentile(percentile, "first_byte", "to the first byte"));

    /// <param name="column">Without the percentile and the unit.</param>
    private static Markup Percentile(LatencyPercentile percentile, string column, string of)
    {
        var source = FormattableString.Invariant($"{Source}{column}_p{percentile.Percent}_ms");
        var label = percentile.Percent == 50 ? $"Median, ms {of}" : FormattableString.Invariant($"{percentile.Percent}th percentile, ms {of}");
        var shown = PercentileText.Ms(percentile) is { } exact ? Figure.Exactly(exact, PercentileText.Pretty(percentile), source) : Figure.None;
        return Markup.Of($"<td class=\"num\" data-label=\"{label}\">{shown}</td>\n");
    }

    private static string Key(string target, TargetInks inks) =>
        FormattableString.Invariant($"t{inks.Of(target).Slot}{(TargetInks.IsTwin(target) ? " twin" : string.Empty)}");
}
