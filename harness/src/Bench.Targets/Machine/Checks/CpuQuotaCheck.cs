using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>Does a control group stop this process after its share of each period (cgroup v2 <c>cpu.max</c>, v1 <c>cpu.cfs_quota_us</c>)?</summary>
internal static class CpuQuotaCheck
{
    private const string Subject = "CPU quota";

    /// <param name="cpus">How many this process may use.</param>
    public static Check Of(KernelFiles kernel, int cpus)
    {
        var quota = Quota(kernel);
        if (quota is null || quota >= cpus) return Check.Ok(Subject, "none below the CPUs that there are", "Nothing stops a target in the middle of a level.");
        return Check.Warning(
            Subject,
            string.Create(CultureInfo.InvariantCulture, $"{quota:0.##} CPUs' time on {cpus} CPUs"),
            "The kernel stops everything for the rest of each period in which that is used up: targets stall under load.",
            "Start the container without --cpus (or CPUQuota=), and give it whole CPUs with --cpuset-cpus.");
    }

    /// <summary>The lowest of this process's group and of those above it, in CPUs.</summary>
    private static double? Quota(KernelFiles kernel)
    {
        double? lowest = null;
        for (var group = OwnGroup(kernel); group is not null; group = Path.GetDirectoryName(group))
            if (QuotaOf(kernel, group.TrimEnd('/')) is { } quota && !(quota >= lowest)) lowest = quota;
        return lowest;
    }

    /// <summary>The path of version 2 (cgroups(7)); in a container it is that of the container's own tree.</summary>
    private static string OwnGroup(KernelFiles kernel)
    {
        const string prefix = "0::";
        return kernel.Lines("/proc/self/cgroup").FirstOrDefault(line => line.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..] ?? "/";
    }

    private static double? QuotaOf(KernelFiles kernel, string group)
    {
        if (kernel.Numbers($"/sys/fs/cgroup{group}/cpu.max") is [var quota, var period]) return (double)quota / period;
        var older = kernel.Number($"/sys/fs/cgroup/cpu{group}/cpu.cfs_quota_us");
        return older > 0 ? (double)older / kernel.Number($"/sys/fs/cgroup/cpu{group}/cpu.cfs_period_us") : null;
    }
}
