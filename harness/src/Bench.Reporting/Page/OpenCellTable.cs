using Bench.Core.Statistics;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>The cells of a scenario under open load as a table: the response at the offered rate, and what it is made of.</summary>
internal static class OpenCellTable
{
    private const string Source = CellTable.Source;

    public static Markup Of(IReadOnlyList<Cell> cells, TargetInks inks) => Markup.Of($"""
        <table class="stack cells">
        <caption>Latencies from when a request was due, pooled over blocks: at equal rate they may be compared. The rest are means over blocks.
        Unstable: the rate was not kept, so a longer level would show longer responses. A dash: not measured, withheld, or too few
        observations beyond. From <a href="cells.csv">cells.csv</a>; each trial in <a href="trials.csv">trials.csv</a>.</caption>
        <thead>
        <tr>
        <th scope="col" rowspan="2">Target</th>
        <th scope="col" rowspan="2" class="num">{cells[0].Level.Unit}</th>
        <th scope="col" colspan="2" class="num">Requests a second</th>
        <th scope="col" colspan="3" class="num">Response, ms <em>at the offered rate</em></th>
        <th scope="col" colspan="3" class="num">of which, 99th percentile, ms</th>
        <th scope="col" rowspan="2" class="num">CPU a request, µs</th>
        <th scope="col" rowspan="2" class="num">Memory (PSS), MB</th>
        <th scope="col" rowspan="2" class="num">Failed</th>
        <th scope="col" rowspan="2" class="num">Never sent</th>
        <th scope="col" rowspan="2" class="num">Blocks <em>rate not kept</em></th>
        </tr>
        <tr>
        <th scope="col" class="num">due</th>
        <th scope="col" class="num">answered</th>
        <th scope="col" class="num">median</th>
        <th scope="col" class="num">90th</th>
        <th scope="col" class="num">99th</th>
        <th scope="col" class="num">connection wait</th>
        <th scope="col" class="num">engine lag</th>
        <th scope="col" class="num">service</th>
        </tr>
        </thead>
        <tbody>
        {cells.Select(cell => Row(cell, cell.Open!, inks))}
        </tbody>
        </table>

        """);

    private static Markup Row(Cell cell, OpenCell open, TargetInks inks) => Markup.Of($"""
        <tr data-scenario="{cell.Scenario}" data-target="{cell.Target}" data-level="{TidyTable.Exact(cell.Level.Value)}">
        {CellTable.RowHead(cell.Target, inks)}
        <td class="num" data-label="{cell.Level.Unit}">{Figure.Level(cell.Level.Value, Source + "level")}</td>
        <td class="num" data-label="Requests due a second">{Figure.Number(open.OfferedPerSecond?.Mean, Source + "open_offered_per_second_mean")}</td>
        <td class="num" data-label="Requests answered a second">{Figure.Number(cell.RequestsPerSecond?.Mean, Source + "requests_per_second_mean")}</td>
        {Percentile(open.Response[0], "Median response, ms", "open_response_p50_ms", open)}
        {Percentile(open.Response[1], "90th percentile, ms", "open_response_p90_ms", open)}
        {Percentile(open.Response[2], "99th percentile, ms", "open_response_p99_ms", open)}
        {Percentile(open.ConnectionWait[2], "of it connection wait, 99th, ms", "open_connection_wait_p99_ms")}
        {Percentile(open.EngineLag[2], "of it engine lag, 99th, ms", "open_engine_lag_p99_ms")}
        {Percentile(cell.ServicePercentiles[2], "of it service, 99th, ms", "open_service_p99_ms")}
        <td class="num" data-label="CPU a request, µs">{Figure.Number(cell.CpuMicrosecondsPerRequest?.Mean, Source + "cpu_us_per_request_mean")}</td>
        <td class="num" data-label="Memory (PSS), MB">{Figure.Of(cell.ProportionalBytes?.Mean, Source + "pss_bytes_mean", CellTable.Megabytes)}</td>
        <td class="num" data-label="Failed">{Figure.Count(cell.Cohort.Failed, Source + "cohort_failed")}</td>
        <td class="num" data-label="Never sent">{Figure.Count(open.NeverSent, Source + "open_never_sent")}</td>
        <td class="num" data-label="Blocks"><span>{CellTable.Blocks(cell)}{Unkept(open)}</span></td></tr>

        """);

    /// <param name="of">Given where instability is to be said: in the response itself.</param>
    private static Markup Percentile(LatencyPercentile percentile, string label, string column, OpenCell? of = null)
    {
        var shown = PercentileText.Ms(percentile) is { } exact ? Figure.Exactly(exact, PercentileText.Pretty(percentile), Source + column) : Figure.None;
        var unstable = of is { UnstableBlocks: > 0 } ? Markup.Of($" <small>unstable</small>") : Markup.Empty;
        return Markup.Of($"<td class=\"num\" data-label=\"{label}\"><span>{shown}{unstable}</span></td>\n");
    }

    private static Markup Unkept(OpenCell open) => open.UnstableBlocks == 0
        ? Markup.Empty
        : Markup.Of($" <small>(not kept in {Figure.Count(open.UnstableBlocks, Source + "open_unstable_blocks")})</small>");
}
