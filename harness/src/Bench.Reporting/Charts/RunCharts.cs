using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>All charts of a run, in the order of the report.</summary>
internal static class RunCharts
{
    /// <summary>The ratios of closed and of open levels, as far as any could be estimated.</summary>
    public static IReadOnlyList<Chart> Ratios(Analysis analysis) =>
        [.. new[] { RatioChart.OfThroughput(analysis.Comparisons), RatioChart.OfResponse(analysis.Comparisons) }.OfType<Chart>()];

    /// <summary>
    /// Throughput, latency, its parts, its distribution, the course of trials, the canary, CPU time and memory of one scenario, as far as they were measured; of a
    /// capacity its pass curve.
    /// </summary>
    public static IReadOnlyList<Chart> Of(Scenario scenario, Report report, TargetInks inks)
    {
        if (scenario.Objective is not null) return PassChart.Of(scenario, report.Analysis.Capacities, inks) is { } passes ? [passes] : [];
        var cells = report.Analysis.Cells.Where(cell => cell.Scenario == scenario.Id).ToArray();
        Chart?[] charts =
        [
            CurveChart.Of(Quantity.Throughput, scenario, cells, inks),
            LatencyChart.Of($"{scenario.Id}-latency", scenario, cells, inks),
            ResponseChart.Of(ResponsePercentile.Median, scenario, cells, inks),
            ResponseChart.Of(ResponsePercentile.NinetyNinth, scenario, cells, inks),
            ResponsePartsChart.Of(scenario, cells, inks),
            PercentileChart.Of(scenario, report, inks),
            CourseChart.Of(scenario, report, inks),
            CanaryChart.Of(scenario, report.Analysis.Canaries.Where(cell => cell.Scenario == scenario.Id), inks),
            CurveChart.Of(Quantity.CpuTime, scenario, cells, inks),
            CurveChart.Of(Quantity.Memory, scenario, cells, inks),
        ];
        return [.. charts.OfType<Chart>()];
    }

    /// <summary>The specification curves of primary claims, in the claims' order.</summary>
    public static IEnumerable<Chart> Specifications(Report report) =>
        (report.Manifest.Claims ?? []).Zip(report.Analysis.Verdicts).SelectMany(item => SpecificationChart.Of(item.First.Claim, item.Second));

    public static IEnumerable<Chart> All(Report report)
    {
        var inks = new TargetInks(report.Manifest.Suite.Targets);
        return Ratios(report.Analysis).Concat(Specifications(report)).Concat(report.Manifest.Suite.Scenarios.SelectMany(scenario => Of(scenario, report, inks)));
    }
}
