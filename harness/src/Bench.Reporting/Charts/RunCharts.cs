using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>All charts of a run, in the order of the report.</summary>
internal static class RunCharts
{
    /// <summary>The ratios of closed and of open levels, as far as any could be estimated.</summary>
    public static IReadOnlyList<Chart> Ratios(Analysis analysis) =>
        [.. new[] { RatioChart.OfThroughput(analysis.Comparisons), RatioChart.OfResponse(analysis.Comparisons) }.OfType<Chart>()];

    /// <summary>Throughput, latency, CPU time and memory of one scenario, as far as they were measured; of a capacity its pass curve.</summary>
    public static IReadOnlyList<Chart> Of(Scenario scenario, Analysis analysis, TargetInks inks)
    {
        if (scenario.Objective is not null) return PassChart.Of(scenario, analysis.Capacities, inks) is { } passes ? [passes] : [];
        var cells = analysis.Cells.Where(cell => cell.Scenario == scenario.Id).ToArray();
        Chart?[] charts =
        [
            CurveChart.Of(Quantity.Throughput, scenario, cells, inks),
            LatencyChart.Of($"{scenario.Id}-latency", scenario, cells, inks),
            ResponseChart.Of(ResponsePercentile.Median, scenario, cells, inks),
            ResponseChart.Of(ResponsePercentile.NinetyNinth, scenario, cells, inks),
            CurveChart.Of(Quantity.CpuTime, scenario, cells, inks),
            CurveChart.Of(Quantity.Memory, scenario, cells, inks),
        ];
        return [.. charts.OfType<Chart>()];
    }

    public static IEnumerable<Chart> All(Suite suite, Analysis analysis)
    {
        var inks = new TargetInks(suite.Targets);
        return Ratios(analysis).Concat(suite.Scenarios.SelectMany(scenario => Of(scenario, analysis, inks)));
    }
}
