using Bench.Core.Probing;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Claims;

/// <summary>What a run has measured, as claims ask for it.</summary>
/// <param name="plannedBlocks">Blocks of the run's plan.</param>
internal sealed class ClaimData(
    IReadOnlyList<Cell> cells,
    IReadOnlyList<ComparisonEstimate> comparisons,
    IReadOnlyList<CapacityEstimate> capacities,
    IReadOnlyList<CapacityComparison> capacityComparisons,
    IReadOnlyList<ProbeResult> probes,
    int plannedBlocks)
{
    private const double MicrosecondsPerHour = 3_600_000_000;

    public int PlannedBlocks => plannedBlocks;

    /// <summary>The same run by a second engine; null where there was none.</summary>
    public OtherEngine? Other { get; init; }

    /// <summary>By a pilot's choice; all where there was none.</summary>
    public StandingVariants Variants { get; init; } = StandingVariants.All;

    /// <summary>What the run ended before; null where that is not known.</summary>
    public UnmeasuredTrials? Unmeasured { get; init; }

    /// <summary>True where the run has too few blocks for verdicts (METHOD.md M15).</summary>
    public bool IsIndicative => plannedBlocks < Analysis.SmallestBlocksForVerdicts;

    /// <summary>What the part needs and the run does not have: empty where it can be looked at.</summary>
    public IReadOnlyList<string> Missing(ClaimPart part)
    {
        if (part is ProbePart probe) return Probe(probe) is null ? [$"probe {probe.Probe}"] : [];
        string[] scenarios = [.. part.Scenarios.Distinct().Where(scenario => cells.All(cell => cell.Scenario != scenario))];
        string[] targets = [.. part.Targets.Distinct().Where(target => cells.All(cell => cell.Target != target) && !Variants.HasLeftOut(target))];
        var pairs = from scenario in part.Scenarios.Distinct().Except(scenarios)
                    from target in part.Sides().SelectMany(side => Variants.Of(side, scenario)).Distinct().Except(targets)
                    where cells.All(cell => cell.Scenario != scenario || cell.Target != target)
                    select $"{target} in {scenario}" + (Variants.InsteadOf(target, scenario) is { } best ? $" (the pilot chose {best})" : "");
        return [.. scenarios.Select(scenario => $"scenario {scenario}"), .. targets.Select(target => $"target {target}"), .. pairs];
    }

    /// <returns>Null where the run has not made this check.</returns>
    public ProbeResult? Probe(ProbePart part) => probes.FirstOrDefault(result => result.Probe == part.Probe);

    /// <summary>
    /// The variant that a pilot chose, or whose figure is best on average over the run's blocks. For the side that a claim puts second the latter is the harder
    /// choice, and so the careful one: it can only make the claim look weaker.
    /// </summary>
    /// <param name="users">The closed level; null for each variant's own best rate.</param>
    /// <returns>Null where no variant has the figure.</returns>
    public MeasuredSide? Best(IReadOnlyList<string> variants, string scenario, ClaimMetric metric, int? users)
    {
        var sides = Variants.Of(variants, scenario).Select(variant => Side(variant, scenario, metric, users)).OfType<MeasuredSide>();
        return ClaimMetrics.IsMoreBetter(metric) ? sides.MaxBy(side => side.Most) : sides.MinBy(side => side.Most);
    }

    /// <summary>Why no ratio with this side can be believed, as a clause; null where nothing is known against it (METHOD.md M18, M21).</summary>
    public string? Doubt(MeasuredSide side, ClaimMetric metric) =>
        side.Capacity is { Kind: not CapacityKind.Observed } capacity ? BeyondTheGrid(capacity)
        : IsTooNoisy(side, metric) ? "the noise floor is too high: a target measured under two names differs from itself"
        : null;

    /// <summary>
    /// The smallest ratio that this run would probably have told from 1 in a scenario, from all its comparisons there by this metric:
    /// scenarios are not alike in their noise (decision 0089).
    /// </summary>
    public double? VisibleEffect(ClaimMetric metric, string scenario, int blocks) => Statistics.VisibleEffect.Of(
        Compared(metric)
            .Where(row => row.Scenario == scenario)
            .Select(row => row.Estimate)
            .OfType<RatioEstimate>()
            .Select(estimate => LogRatios.Of(estimate.Blocks)),
        blocks);

    /// <summary>A variant of the side that left no figure in any block, in some for what it did itself; null where there is none.</summary>
    public string? Gone(IReadOnlyList<string> side, string scenario, ClaimMetric metric, int? users) =>
        Variants.Of(side, scenario).FirstOrDefault(variant => metric == ClaimMetric.CapacityPerSecond
            ? capacities.Any(capacity => capacity is { ValidBlocks: 0, LostToTarget.Count: > 0 } && (capacity.Scenario, capacity.Target) == (scenario, variant))
            : cells.Where(cell => (cell.Scenario, cell.Target) == (scenario, variant) && IsOf(cell.Level, users)).ToArray() is { Length: > 0 } own
                && own.All(cell => Blocks(cell, metric) is null or { Count: 0 }) && own.Any(cell => cell.LostToTarget.Count > 0));

    private bool IsTooNoisy(MeasuredSide side, ClaimMetric metric) => Compared(metric).Any(row =>
        row.Comparison.IsNoiseFloor && row.Scenario == side.Scenario && row.Level == side.Level && NoiseFloor.IsTooHigh(row.Estimate));

    private static string BeyondTheGrid(CapacityEstimate capacity)
    {
        var beyond = capacity.Blocks.Count(block => block.Kind != CapacityKind.Observed);
        var where = capacity.Kind switch { CapacityKind.Above => "above", CapacityKind.Below => "below", _ => "beyond both ends of" };
        return $"the capacity of {capacity.Target} in {capacity.Scenario} lies {where} the rates that were measured, "
            + FormattableString.Invariant($"in {beyond} of {capacity.ValidBlocks} blocks");
    }

    private MeasuredSide? Side(string target, string scenario, ClaimMetric metric, int? users)
    {
        if (metric == ClaimMetric.CapacityPerSecond)
            return capacities.SingleOrDefault(capacity => capacity.Scenario == scenario && capacity.Target == target) is { ValidBlocks: > 0 } known
                ? new MeasuredSide(target, scenario, null, known.Values, known)
                {
                    PlannedBlocks = known.PlannedBlocks,
                    LostToTarget = known.LostToTarget,
                    NotMeasured = NotMeasured(scenario, target),
                }
                : null;
        var cell = cells
            .Where(cell => cell.Scenario == scenario && cell.Target == target && IsOf(cell.Level, users))
            .MaxBy(cell => cell.RequestsPerSecond?.Mean ?? 0);
        return cell is not null && Blocks(cell, metric) is { Count: > 0 } blocks
            ? new MeasuredSide(target, scenario, cell.Level, blocks)
            {
                PlannedBlocks = cell.PlannedBlocks,
                NotMeasured = NotMeasured(scenario, target),
                LostToTarget = [.. cell.LostToTarget.Except(blocks.Where(block => block.Value > 0).Select(block => block.Block))],
            }
            : null;
    }

    private IReadOnlyList<int> NotMeasured(string scenario, string target) => Unmeasured?.BlocksWithout(scenario, target) ?? [];

    /// <param name="users">Null for any.</param>
    private static bool IsOf(Level level, int? users) => users is null || (level is ClosedLevel closed && closed.Concurrency == users);

    private static IReadOnlyList<BlockValue>? Blocks(Cell cell, ClaimMetric metric) => metric switch
    {
        ClaimMetric.RequestsPerSecond => cell.RequestsPerSecond?.Blocks,
        ClaimMetric.RequestsPerCpuHour => cell.CpuMicrosecondsPerRequest?.Blocks
            .Select(block => block with { Value = MicrosecondsPerHour / block.Value })
            .ToArray(),
        ClaimMetric.CpuMicrosecondsPerRequest => cell.CpuMicrosecondsPerRequest?.Blocks,
        ClaimMetric.ColdStartSeconds => cell.ColdStartSeconds?.Blocks,
        ClaimMetric.ProportionalBytes => cell.ProportionalBytes?.Blocks,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No figure of a cell is known for this metric."),
    };

    private IEnumerable<(Comparison Comparison, string Scenario, Level? Level, RatioEstimate? Estimate)> Compared(ClaimMetric metric) => metric switch
    {
        ClaimMetric.RequestsPerSecond => By(Metric.Throughput),
        ClaimMetric.CpuMicrosecondsPerRequest or ClaimMetric.RequestsPerCpuHour => By(Metric.CpuPerRequest),
        // A capacity is of a scenario's levels together.
        ClaimMetric.CapacityPerSecond => capacityComparisons.Select(row => (row.Comparison, row.Scenario, (Level?)null, row.Estimate)),
        // Of these a run's own comparisons have no rows.
        _ => By(Metric.Throughput).Select(row => (row.Item1, row.Item2, row.Item3, Estimate: Ratio(row.Item1, row.Item2, row.Item3, metric))),
    };

    private RatioEstimate? Ratio(Comparison comparison, string scenario, Level? level, ClaimMetric metric)
    {
        return Of(comparison.Numerator) is { } numerator && Of(comparison.Denominator) is { } denominator ? RatioEstimate.Of(numerator, denominator) : null;

        IReadOnlyList<BlockValue>? Of(string target) =>
            cells.SingleOrDefault(cell => cell.Scenario == scenario && cell.Target == target && cell.Level == level) is { } cell ? Blocks(cell, metric) : null;
    }

    private IEnumerable<(Comparison, string, Level?, RatioEstimate?)> By(Metric metric) =>
        comparisons.Where(row => row.Metric == metric).Select(row => (row.Comparison, row.Scenario, (Level?)row.Level, row.Estimate));
}
