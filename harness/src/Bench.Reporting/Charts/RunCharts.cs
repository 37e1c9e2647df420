using Bench.Core.Claims;
using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>All charts of a run, drawn once: the page shows them, and files beside it hold them.</summary>
/// <param name="Key">What the first screen shows; null where there is no ratio at all.</param>
/// <param name="Ratios">Of closed and of open levels, as far as any could be estimated; many by scenario.</param>
/// <param name="Claims">By claim: its curves, and of a primary one the specification curves.</param>
/// <param name="Scenarios">By scenario.</param>
internal sealed record RunCharts(
    Chart? Key,
    IReadOnlyList<Chart> Ratios,
    IReadOnlyDictionary<string, IReadOnlyList<Chart>> Claims,
    IReadOnlyDictionary<string, IReadOnlyList<Chart>> Scenarios)
{
    public static RunCharts Of(Report report)
    {
        var inks = new TargetInks(report.Manifest.Suite.Targets);
        var (comparisons, scenarios) = (report.Analysis.Comparisons, report.Manifest.Suite.Scenarios);
        return new RunCharts(
            KeyChart.Of(report),
            [.. RatioChart.OfThroughput(comparisons, scenarios), .. RatioChart.OfResponse(comparisons, scenarios)],
            (report.Manifest.Claims ?? [])
                .Zip(report.Analysis.Verdicts)
                .ToDictionary(item => item.First.Claim.Id, item => OfClaim(item.First.Claim, item.Second)),
            scenarios.ToDictionary(scenario => scenario.Id, scenario => OfScenario(scenario, report, inks)));
    }

    public IEnumerable<Chart> All =>
    [
        .. Key is null ? Array.Empty<Chart>() : [Key],
        .. Ratios,
        .. Claims.Values.SelectMany(charts => charts),
        .. Scenarios.Values.SelectMany(charts => charts),
    ];

    private static IReadOnlyList<Chart> OfClaim(Claim claim, Verdict verdict) =>
        [.. RatioCurveChart.Of(claim, verdict), .. SpecificationChart.Of(claim, verdict)];

    /// <summary>
    /// Throughput, latency, its parts, its distribution, the course of trials, the canary, CPU time and memory of one scenario, as far
    /// as they were measured; of a capacity its pass curve.
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
