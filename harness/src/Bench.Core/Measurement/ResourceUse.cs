namespace Bench.Core.Measurement;

/// <summary>What the target's processes used during a level's window.</summary>
/// <param name="CpuSeconds">User and system time of all its processes, scaled from the sampled interval to the window.</param>
/// <param name="SampledSeconds">The interval between the two samples; close to the window.</param>
/// <param name="ProportionalBytes">Memory with shared pages divided among those who share them (PSS), at the
/// window's end; null where it may not be read.</param>
public sealed record ResourceUse(
    double CpuSeconds,
    double SampledSeconds,
    long? ProportionalBytes,
    int Processes,
    int Threads);
