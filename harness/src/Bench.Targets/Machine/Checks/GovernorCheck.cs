using System.Globalization;
using Bench.Core.Suites;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>Does the clock of the CPUs follow the load?</summary>
internal static class GovernorCheck
{
    private const string Subject = "frequency";
    private const string Fixed = "performance";

    public static Check Of(KernelFiles kernel, CpuLayout layout)
    {
        var governors = layout.Target.Cpus.Concat(layout.Load.Cpus).Concat(layout.Services.Cpus)
            .Select(cpu => kernel.Text($"/sys/devices/system/cpu/cpu{cpu.ToString(CultureInfo.InvariantCulture)}/cpufreq/scaling_governor"))
            .OfType<string>().Distinct().ToArray();
        if (governors.Length == 0)
            return Check.Ok(Subject, "no governor to be seen", "The host or the firmware decides; the spin noise shows what comes of it.");
        var seen = $"governor {string.Join(", ", governors)}";
        return governors is [Fixed]
            ? Check.Ok(Subject, seen, "The clock does not follow the load.")
            : Check.Warning(
                Subject, seen, "The clock follows the load, so that a target is measured at the clock that its rival left behind.",
                $"As root: cpupower frequency-set -g {Fixed} (package linux-cpupower).");
    }
}
