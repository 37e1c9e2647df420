namespace Bench.Core.Statistics;

/// <summary>
/// What targets are compared by: closed levels by what they can do, open levels by how long a response takes at the same rate (METHOD.md M1).
/// </summary>
public enum Metric
{
    /// <summary>Validated answers a second; more is better.</summary>
    Throughput,

    /// <summary>CPU time of the target's processes for each validated answer; less is better.</summary>
    CpuPerRequest,

    /// <summary>Median response of an open level, from when a request was due; less is better.</summary>
    ResponseMedian,

    /// <summary>The 99th percentile of the same.</summary>
    ResponseP99,

    /// <summary>
    /// Proportional memory of the target's processes at the window's end; less is better. Versions of one target are compared by it, targets are not.
    /// </summary>
    Memory,
}
