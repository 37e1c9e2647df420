using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>Does everything stay in memory (<c>/proc/meminfo</c>)?</summary>
internal static class MemoryCheck
{
    private const string Subject = "memory";
    private const double Megabyte = 1e6;

    /// <summary>A target (100 MB a worker), the engine and the orchestrator (100 MB each), and their files in the page cache.</summary>
    private const long WantedBytes = 1_000_000_000;

    public static Check Of(KernelFiles kernel)
    {
        if (Bytes(kernel, "MemAvailable") is not { } available) return Check.Ok(Subject, "/proc/meminfo is not shown here", "It cannot be told.");
        var swapped = (Bytes(kernel, "SwapTotal") - Bytes(kernel, "SwapFree")) ?? 0;
        var seen = string.Create(CultureInfo.InvariantCulture, $"{available / Megabyte:#,0} MB available, {swapped / Megabyte:#,0} MB swapped out");
        if (available < WantedBytes)
            return Check.Warning(
                Subject,
                seen,
                "The kernel may swap or end a target under load, and then that is what is measured.",
                "End what uses the memory, or give the machine 1 GB more.");
        return swapped == 0
            ? Check.Ok(Subject, seen, "Nothing has to be swapped.")
            : Check.Warning(
                Subject,
                seen,
                "What comes back from the disk during a level is measured with it.",
                "As root: swapoff -a, at least for the time of a run.");
    }

    private static long? Bytes(KernelFiles kernel, string name) => kernel.Lines("/proc/meminfo")
        .Select(line => line.Split(':', 2))
        .Where(sides => sides.Length == 2 && sides[0] == name)
        .Select(sides => (long?)long.Parse(sides[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture) * 1024)
        .FirstOrDefault();
}
