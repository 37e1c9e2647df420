namespace Bench.Core.Measurement;

/// <summary>The state of a target's processes at one moment.</summary>
/// <param name="TimestampNs">Monotonic clock.</param>
/// <param name="CpuNs">CPU time since they started.</param>
/// <param name="ProportionalBytes">PSS; null where it may not be read.</param>
public readonly record struct ResourceSample(long TimestampNs, long CpuNs, long? ProportionalBytes, int Processes, int Threads)
{
    /// <summary>Use between two samples, scaled to a window that lies within about the same time.</summary>
    public static ResourceUse Between(ResourceSample start, ResourceSample end, double windowSeconds)
    {
        var sampledSeconds = (end.TimestampNs - start.TimestampNs) / 1e9;
        if (sampledSeconds <= 0) throw new ArgumentException("The second sample must be later than the first.", nameof(end));
        var cpuSeconds = (end.CpuNs - start.CpuNs) / 1e9 * (windowSeconds / sampledSeconds);
        return new ResourceUse(cpuSeconds, sampledSeconds, end.ProportionalBytes, end.Processes, end.Threads);
    }
}
