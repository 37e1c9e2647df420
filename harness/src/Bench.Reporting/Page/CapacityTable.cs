using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>The capacities of a scenario with an objective, and their ratios.</summary>
internal static class CapacityTable
{
    private const string Source = "capacities.csv ";
    private const string RatioSource = "capacity-ratios.csv ";

    public static Markup Of(Report report, Scenario scenario, LatencyObjective objective) => Markup.Of($"""
        <table class="stack">
        <caption>The highest rate at which {objective.ToString()} still holds, over blocks, with its 95 % interval and one step of the grid.
        <em>&lt;</em> and <em>&gt;</em>: it lies beyond the rates that were measured. From <a href="capacities.csv">capacities.csv</a>; each
        rate in <a href="passes.csv">passes.csv</a>, each block in <a href="capacity-blocks.csv">capacity-blocks.csv</a>.{Searched(scenario)}</caption>
        <thead><tr><th scope="col">Target</th><th scope="col" class="num">Requests a second</th><th scope="col" class="num">Interval</th>
        <th scope="col" class="num">Blocks</th></tr></thead>
        <tbody>
        {report.Analysis.Capacities.Where(capacity => capacity.Scenario == scenario.Id).Select(Row)}
        </tbody>
        </table>
        <table class="stack">
        <caption>Ratios of capacities inside blocks. From <a href="capacity-ratios.csv">capacity-ratios.csv</a>.</caption>
        <thead><tr><th scope="col">Comparison</th><th scope="col" class="num">Ratio</th><th scope="col" class="num">Interval</th>
        <th scope="col" class="num">Blocks</th></tr></thead>
        <tbody>
        {report.Analysis.CapacityComparisons.Where(row => row.Scenario == scenario.Id).Select(Row)}
        </tbody>
        </table>

        """);

    private static Markup Searched(Scenario scenario) => scenario.Search is not { } search ? Markup.Empty : Markup.Of($"""
         Each trial measured rates around what {Pretty.Count(search.Users)} users were answered at its beginning, from {Pretty.Count(search.Below)} below to
        {Pretty.Count(search.Above)} above, and more where the objective turned too near their end.
        """);

    public static Markup Ratio(CapacityComparison row) => Bounded(row.Kind, row.Estimate?.Ratio, Pretty.Ratio, RatioSource + "ratio");

    private static Markup Row(CapacityEstimate capacity) => Markup.Of($"""
        <tr><th scope="row">{capacity.Target}</th>
        <td class="num" data-label="Requests a second">{Bounded(capacity.Kind, capacity.RequestsPerSecond, Pretty.Number, Source + "requests_per_second")}</td>
        <td class="num" data-label="Interval">{Ends(capacity.Interval, Source + "requests_per_second", Figure.Number)}</td>
        <td class="num" data-label="Blocks">{Blocks(capacity.ValidBlocks, capacity.PlannedBlocks, Source)}</td></tr>

        """);

    private static Markup Row(CapacityComparison row) => Markup.Of($"""
        <tr><th scope="row">{row.Comparison.ToString()}</th>
        <td class="num" data-label="Ratio">{Ratio(row)}</td>
        <td class="num" data-label="Interval">{Ends(row.Estimate?.Interval, RatioSource + "ratio", Figure.Ratio)}</td>
        <td class="num" data-label="Blocks">{Blocks(row.Estimate?.Blocks.Count ?? 0, row.PlannedBlocks, RatioSource)}</td></tr>

        """);

    private static Markup Blocks(int valid, int planned, string source) =>
        Markup.Of($"{Figure.Count(valid, source + "valid_blocks")} of {Figure.Count(planned, source + "planned_blocks")}");

    private static Markup Bounded(CapacityKind kind, double? value, Func<double, string> pretty, string source) => value is { } known
        ? Figure.Exactly(CapacityRow.Exact(kind, known)!, CapacityRow.Pretty(kind, known, pretty), source)
        : Figure.None;

    private static Markup Ends(Interval? interval, string source, Func<double?, string, Markup> figure) => interval is { } ends
        ? Markup.Of($"{figure(ends.Low, source + "_low")}–{figure(ends.High, source + "_high")}")
        : Figure.None;
}
