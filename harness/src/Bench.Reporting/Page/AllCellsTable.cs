using Bench.Core.Statistics;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>Every cell of the run in one table, whole without a script; with one it sorts, filters, and saves what is shown.</summary>
internal static class AllCellsTable
{
    public static Markup Of(Report report, TargetInks inks)
    {
        var words = new Words(report);
        return report.Analysis.Cells.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section id="cells">
            <h2>All cells</h2>
            <p class="source">Target × scenario × level, over blocks. Median and 99th percentile: of the response under open load, of the service under
            closed load, which hides stalls. Each heading names its column of <a href="cells.csv" download>cells.csv</a>, which has more of them.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Table of all cells">
            <table id="all-cells">
            <thead><tr>
            {Head("Scenario", "scenario", isNumber: false)}
            {Head("Target", "target", isNumber: false)}
            {Head("Load", "workload", isNumber: false)}
            {Head("Level", "level")}
            {Head("Requests a second", "requests_per_second_mean")}
            {Head("CPU a request, µs", "cpu_us_per_request_mean")}
            {Head("Memory (PSS), MB", "pss_bytes_mean")}
            {Head("Median, ms", "open_response_p50_ms closed_service_p50_ms")}
            {Head("99th, ms", "open_response_p99_ms closed_service_p99_ms")}
            {Head("Failed", "cohort_failed")}
            {Head("Valid blocks", "valid_blocks")}
            </tr></thead>
            <tbody>
            {report.Analysis.Cells.Select(cell => Row(cell, words, inks))}
            </tbody>
            </table>
            </div>
            </section>

            """);
    }

    private static Markup Head(string name, string columns, bool isNumber = true) =>
        Markup.Of($"<th scope=\"col\" class=\"{(isNumber ? "num" : "text")}\" data-column=\"{columns}\" title=\"{columns}\">{name}</th>\n");

    private static Markup Row(Cell cell, Words words, TargetInks inks) => Markup.Of($"""
        <tr data-scenario="{cell.Scenario}"><td>{words.Scenario(cell.Scenario)}</td>{CellTable.RowHead(cell.Target, inks)}<td>{cell.Level.Workload}</td>
        {Number(cell.Level.Value, Pretty.Level)}
        {Number(cell.RequestsPerSecond?.Mean, Pretty.Number)}
        {Number(cell.CpuMicrosecondsPerRequest?.Mean, Pretty.Number)}
        {Number(cell.ProportionalBytes?.Mean, CellTable.Megabytes)}
        {Percentile(cell, 50)}
        {Percentile(cell, 99)}
        {Number(cell.Cohort.Failed, Pretty.Level)}
        {Number(cell.ValidBlocks, Pretty.Level)}</tr>

        """);

    private static Markup Number(double? value, Func<double, string> pretty) =>
        value is { } known ? Value(TidyTable.Exact(known), pretty(known)) : Nothing;

    private static Markup Percentile(Cell cell, double percent)
    {
        var percentile = (cell.Open?.Response ?? cell.ServicePercentiles).Single(known => known.Percent == percent);
        return PercentileText.Ms(percentile) is { } exact ? Value(exact, PercentileText.Pretty(percentile)) : Nothing;
    }

    // The heading names the source once: a wide run has thousands of these.
    private static Markup Value(string exact, string pretty) => Markup.Of($"<td class=\"num\"><data value=\"{exact}\">{pretty}</data></td>");

    private static Markup Nothing { get; } = Markup.Of($"<td class=\"num none\">–</td>");
}
