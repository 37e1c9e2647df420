namespace Bench.Core.Claims;

/// <summary>What a claim is about, with its unit.</summary>
public enum ClaimMetric
{
    /// <summary>Validated answers a second of a closed level; more is better.</summary>
    RequestsPerSecond,

    /// <summary>The highest rate at which an objective for latency is kept (METHOD.md M21); more is better.</summary>
    CapacityPerSecond,

    /// <summary>Validated answers for an hour of the target's CPU time: the reciprocal of that time a request; more is better.</summary>
    RequestsPerCpuHour,

    /// <summary>CPU time of the target for each validated answer; less is better, as of all that follow.</summary>
    CpuMicrosecondsPerRequest,

    /// <summary>From the start of the process to its first healthy answer.</summary>
    ColdStartSeconds,

    /// <summary>Memory at a window's end (PSS).</summary>
    ProportionalBytes,
}
