using System.Globalization;

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

    private static double? Quota(KernelFiles kernel)
    {
        if (kernel.Numbers("/sys/fs/cgroup/cpu.max") is [var quota, var period]) return (double)quota / period;
        var oldQuota = kernel.Number("/sys/fs/cgroup/cpu/cpu.cfs_quota_us");
        return oldQuota > 0 ? (double)oldQuota / kernel.Number("/sys/fs/cgroup/cpu/cpu.cfs_period_us") : null;
    }
}
