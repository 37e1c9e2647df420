using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>Target × scenario × level, across blocks.</summary>
/// <param name="PlannedBlocks">Blocks of the plan that hold this cell; of a grid that is searched, blocks in which the search led to it.</param>
/// <param name="ValidBlocks">Those that were measured, are not void and not withheld.</param>
/// <param name="CpuMicrosecondsPerRequest">Null where the target's processes cannot be seen, as is <paramref name="ProportionalBytes"/>. Also of blocks whose
/// rate is withheld since services contended with the engine.</param>
/// <param name="ProportionalBytes">PSS at the window's end.</param>
/// <param name="ColdStartSeconds">Of all valid trials of this target in this scenario, the same at each level.</param>
/// <param name="Cohort">Sum over the valid blocks.</param>
/// <param name="Failures">Sum over the valid blocks, by kind.</param>
/// <param name="ServicePercentiles">Pooled over the valid blocks. They hide stalls and decide nothing.</param>
/// <param name="Open">Null for a closed level.</param>
public sealed record Cell(
    string Scenario,
    string Target,
    Level Level,
    int PlannedBlocks,
    int ValidBlocks,
    BlockSummary? RequestsPerSecond,
    BlockSummary? CpuMicrosecondsPerRequest,
    BlockSummary? ProportionalBytes,
    BlockSummary? ColdStartSeconds,
    Conservation Cohort,
    IReadOnlyDictionary<FailureKind, long> Failures,
    IReadOnlyList<LatencyPercentile> ServicePercentiles,
    OpenCell? Open = null)
{
    /// <summary>Sent to the answer's first line, of answers that were streamed, pooled over the valid blocks; empty where none was.</summary>
    public IReadOnlyList<LatencyPercentile> FirstByte { get; init; } = [];

    /// <summary>Planned blocks without a figure for what the target did; the others that have none were lost to the instrument, or are not measured.</summary>
    public IReadOnlyList<int> LostToTarget { get; init; } = [];

    /// <summary>What each block says by one metric; none where it was not seen.</summary>
    public IReadOnlyList<BlockValue> Blocks(Metric metric) => (metric switch
    {
        Metric.Throughput => RequestsPerSecond,
        Metric.CpuPerRequest => CpuMicrosecondsPerRequest,
        Metric.ResponseMedian => Open?.ResponseMedianNs,
        Metric.ResponseP99 => Open?.ResponseP99Ns,
        Metric.Memory => ProportionalBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No figure is known for this metric."),
    })?.Blocks ?? [];
}
