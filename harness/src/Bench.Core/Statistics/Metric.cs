namespace Bench.Core.Statistics;

/// <summary>What targets are compared by. Latency of closed levels is not among them (METHOD.md M1).</summary>
public enum Metric
{
    /// <summary>Validated answers a second; more is better.</summary>
    Throughput,

    /// <summary>CPU time of the target's processes for each validated answer; less is better.</summary>
    CpuPerRequest,
}
