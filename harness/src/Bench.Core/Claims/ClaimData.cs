using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Claims;

/// <summary>What a run has measured, as claims ask for it.</summary>
/// <param name="plannedBlocks">Blocks of the run's plan.</param>
internal sealed class ClaimData(IReadOnlyList<Cell> cells, IReadOnlyList<ComparisonEstimate> comparisons, int plannedBlocks)
{
    public int PlannedBlocks => plannedBlocks;

    /// <summary>True where the run has too few blocks for verdicts (METHOD.md M15).</summary>
    public bool IsIndicative => plannedBlocks < Analysis.SmallestBlocksForVerdicts;

    /// <summary>What the part needs and the run does not have: empty where it can be looked at.</summary>
    public IReadOnlyList<string> Missing(ClaimPart part)
    {
        if (part is ProbePart probe) return [$"probe {probe.Probe}"];
        string[] scenarios = [.. part.Scenarios.Distinct().Where(scenario => cells.All(cell => cell.Scenario != scenario))];
        string[] targets = [.. part.Targets.Distinct().Where(target => cells.All(cell => cell.Target != target))];
        string[] pairs = [.. from scenario in part.Scenarios.Distinct().Except(scenarios)
                             from target in part.Targets.Distinct().Except(targets)
                             where cells.All(cell => cell.Scenario != scenario || cell.Target != target)
                             select $"{target} in {scenario}"];
        return [.. scenarios.Select(scenario => $"scenario {scenario}"), .. targets.Select(target => $"target {target}"), .. pairs];
    }

    /// <summary>
    /// The variant whose figure is best on average over the run's blocks. For the side that a claim puts second this is the harder choice, and so
    /// the careful one: it can only make the claim look weaker.
    /// </summary>
    /// <param name="users">The closed level; null for each variant's own best rate.</param>
    /// <returns>Null where no variant has the figure.</returns>
    public MeasuredSide? Best(IEnumerable<string> variants, string scenario, ClaimMetric metric, int? users)
    {
        var sides = variants.Select(variant => Side(variant, scenario, metric, users)).OfType<MeasuredSide>();
        return metric is ClaimMetric.RequestsPerSecond or ClaimMetric.CapacityPerSecond ? sides.MaxBy(Mean) : sides.MinBy(Mean);
    }

    /// <summary>True where the same target under two names differs so much at this place that no ratio there can be believed (METHOD.md M18).</summary>
    public bool IsTooNoisy(MeasuredSide side, ClaimMetric metric) => comparisons.Any(row =>
        row.Scenario == side.Scenario && row.Level == side.Level && row.Metric == Compared(metric) && NoiseFloor.IsTooHigh(row));

    /// <summary>The smallest ratio that this run would probably have told from 1, from all its comparisons by this metric.</summary>
    public double? VisibleEffect(ClaimMetric metric, int blocks) => Statistics.VisibleEffect.Of(
        comparisons.Where(row => row.Metric == Compared(metric) && row.Estimate is not null).Select(row => LogRatios.Of(row.Estimate!.Blocks)), blocks);

    private static double Mean(MeasuredSide side) => side.Blocks.Average(block => block.Value);

    private MeasuredSide? Side(string target, string scenario, ClaimMetric metric, int? users)
    {
        var cell = cells
            .Where(cell => cell.Scenario == scenario && cell.Target == target && (users is null || cell.Level is ClosedLevel { Concurrency: var level } && level == users))
            .MaxBy(cell => cell.RequestsPerSecond?.Mean ?? 0);
        return cell is not null && Blocks(cell, metric) is { Count: > 0 } blocks ? new MeasuredSide(target, scenario, cell.Level, blocks) : null;
    }

    private static IReadOnlyList<BlockValue>? Blocks(Cell cell, ClaimMetric metric) => metric switch
    {
        ClaimMetric.RequestsPerSecond => cell.RequestsPerSecond?.Blocks,
        ClaimMetric.CpuMicrosecondsPerRequest => cell.CpuMicrosecondsPerRequest?.Blocks,
        ClaimMetric.ColdStartSeconds => cell.ColdStartSeconds?.Blocks,
        ClaimMetric.ProportionalBytes => cell.ProportionalBytes?.Blocks,
        // A capacity is of a scenario's levels together, never of a cell.
        ClaimMetric.CapacityPerSecond => null,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No figure is known for this metric."),
    };

    private static Metric? Compared(ClaimMetric metric) => metric switch
    {
        ClaimMetric.RequestsPerSecond => Metric.Throughput,
        ClaimMetric.CpuMicrosecondsPerRequest => Metric.CpuPerRequest,
        _ => null,
    };
}
