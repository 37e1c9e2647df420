using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>All charts of a run, drawn once: the page shows them, and files beside it hold them.</summary>
/// <param name="Ratios">Of closed and of open levels, as far as any could be estimated.</param>
/// <param name="Specifications">By claim: the specification curves of primary claims.</param>
/// <param name="Scenarios">By scenario.</param>
internal sealed record RunCharts(
    IReadOnlyList<Chart> Ratios, IReadOnlyDictionary<string, IReadOnlyList<Chart>> Specifications, IReadOnlyDictionary<string, IReadOnlyList<Chart>> Scenarios)
{
    /// <summary>As many rows as leave a chart on the first screen; a longer one stands with the other ratios.</summary>
    private const int MostRowsOfKey = 12;

    public static RunCharts Of(Report report)
    {
        var inks = new TargetInks(report.Manifest.Suite.Targets);
        Chart?[] ratios = [RatioChart.OfThroughput(report.Analysis.Comparisons), RatioChart.OfResponse(report.Analysis.Comparisons)];
        return new RunCharts(
            [.. ratios.OfType<Chart>()],
            (report.Manifest.Claims ?? []).Zip(report.Analysis.Verdicts).ToDictionary(item => item.First.Claim.Id, item => SpecificationChart.Of(item.First.Claim, item.Second)),
            report.Manifest.Suite.Scenarios.ToDictionary(scenario => scenario.Id, scenario => OfScenario(scenario, report, inks)));
    }

    /// <summary>What the first screen shows; null where every chart of ratios is too long for it, or there is none.</summary>
    public Chart? Key => Ratios.FirstOrDefault(chart => chart.Series.Count <= MostRowsOfKey);

    public IEnumerable<Chart> All => [.. Ratios, .. Specifications.Values.SelectMany(charts => charts), .. Scenarios.Values.SelectMany(charts => charts)];

    /// <summary>
    /// Throughput, latency, its parts, its distribution, the course of trials, the canary, CPU time and memory of one scenario, as far as they were measured; of a
    /// capacity its pass curve.
    /// </summary>
    private static IReadOnlyList<Chart> OfScenario(Scenario scenario, Report report, TargetInks inks)
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
}
