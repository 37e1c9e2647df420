using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>All charts of a run, in the order of the report.</summary>
internal static class RunCharts
{
    /// <summary>The ratios, or null where none could be estimated.</summary>
    public static Chart? Ratios(Analysis analysis) => RatioChart.Of(analysis.Comparisons);

    /// <summary>Throughput, latency, CPU time and memory of one scenario, as far as they were measured.</summary>
    public static IReadOnlyList<Chart> Of(Scenario scenario, Analysis analysis, TargetInks inks)
    {
        var cells = analysis.Cells.Where(cell => cell.Scenario == scenario.Id).ToArray();
        Chart?[] charts =
        [
            CurveChart.Of($"{scenario.Id}-throughput", $"{scenario.Title}: requests answered", "requests a second", scenario, cells, cell => cell.RequestsPerSecond, 1, inks),
            LatencyChart.Of($"{scenario.Id}-latency", scenario, cells, inks),
            CurveChart.Of($"{scenario.Id}-cpu", $"{scenario.Title}: CPU time of the target", "µs of CPU a request", scenario, cells, cell => cell.CpuMicrosecondsPerRequest, 1, inks),
            CurveChart.Of($"{scenario.Id}-memory", $"{scenario.Title}: memory of the target", "MB of memory (PSS)", scenario, cells, cell => cell.ProportionalBytes, 1e6, inks),
        ];
        return [.. charts.OfType<Chart>()];
    }

    public static IEnumerable<Chart> All(Suite suite, Analysis analysis)
    {
        var inks = new TargetInks(suite.Targets);
        var scenarios = suite.Scenarios.SelectMany(scenario => Of(scenario, analysis, inks));
        return Ratios(analysis) is { } ratios ? scenarios.Prepend(ratios) : scenarios;
    }
}
