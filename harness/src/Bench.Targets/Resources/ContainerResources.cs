using Bench.Core.Measurement;

namespace Bench.Targets.Resources;

/// <summary>What a container has used: CPU time of its control group, memory of its processes as for every launcher.</summary>
internal static class ContainerResources
{
    /// <summary>Null where the group is gone.</summary>
    public static ResourceSample? Sample(ControlGroup group)
    {
        // CPU time first, close to its time stamp: reading memory takes a millisecond a process.
        var timestampNs = MonotonicTime.NowNs;
        if (group.CpuNs() is not { } cpuNs) return null;
        var living = group.Processes().Where(process => !process.HasEnded).ToList();
        return living.Count == 0
            ? null
            : new ResourceSample(timestampNs, cpuNs, ProportionalMemory.Of(living), living.Count, living.Sum(process => process.Threads));
    }
}
