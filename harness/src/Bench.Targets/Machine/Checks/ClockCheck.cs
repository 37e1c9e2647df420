using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>What does a look at the clock cost? The engine takes several for each request.</summary>
internal static class ClockCheck
{
    private const string Subject = "clock";

    /// <summary>Without a system call a look takes 20 to 60 ns; with one, from here up, looks are a visible part of the engine's 9 µs a request.</summary>
    private const double MostNs = 150;

    public static Check Of(KernelFiles kernel, double readNs)
    {
        const string folder = "/sys/devices/system/clocksource/clocksource0/";
        var seen = string.Create(CultureInfo.InvariantCulture, $"{kernel.Text(folder + "current_clocksource") ?? "unknown source"}, {readNs:0} ns a look");
        if (readNs <= MostNs) return Check.Ok(Subject, seen, "Looks at the clock cost the engine next to nothing.");
        return Check.Warning(
            Subject, seen, "Each look is a system call: the engine needs more of its CPU for each request, and is saturated sooner.",
            $"Available here: {kernel.Text(folder + "available_clocksource") ?? "unknown"}. "
                + $"Choose tsc (or the hypervisor's own) by writing it to {folder}current_clocksource as root.");
    }
}
