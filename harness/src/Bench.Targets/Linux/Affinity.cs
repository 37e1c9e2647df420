using System.Globalization;
using System.Runtime.InteropServices;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Linux;

/// <summary>Which CPUs threads may run on.</summary>
public static class Affinity
{
    private const int LargestCpu = 1023;

    /// <summary>
    /// Moves every thread of this process, now and in future, to <paramref name="cpus"/> (METHOD.md M10: the orchestrator runs with the load).
    /// </summary>
    /// <exception cref="MachineNotReadyException">The kernel refuses those CPUs.</exception>
    public static void PinThisProcess(CpuSet cpus)
    {
        // New threads inherit from the thread that starts them, so a second pass finds only what was started during the first.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var task in Directory.GetDirectories("/proc/self/task"))
                Pin(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), cpus, mayBeGone: true);
        }
    }

    internal static void PinThisThread(CpuSet cpus) => Pin(0, cpus, mayBeGone: false);

    private static void Pin(int thread, CpuSet cpus, bool mayBeGone)
    {
        const int noSuchThread = 3;
        if (SystemCalls.SetAffinity(thread, (LargestCpu + 1) / 8, Mask(cpus)) == 0) return;
        var error = Marshal.GetLastPInvokeError();
        if (mayBeGone && error == noSuchThread) return;
        throw new MachineNotReadyException(
            $"The kernel does not let this process run on CPU {cpus} ({Marshal.GetPInvokeErrorMessage(error)}). " +
            "Choose CPUs that are online and allowed here with --cpus; /proc/self/status lists them as Cpus_allowed_list.");
    }

    private static byte[] Mask(CpuSet cpus)
    {
        var mask = new byte[(LargestCpu + 1) / 8];
        foreach (var cpu in cpus.Cpus.Where(cpu => cpu <= LargestCpu)) mask[cpu / 8] |= (byte)(1 << (cpu % 8));
        return mask;
    }
}
