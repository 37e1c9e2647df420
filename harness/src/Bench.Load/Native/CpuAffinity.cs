using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Native;

/// <summary>Keeps threads on a CPU set. Linux only; elsewhere threads run where the system puts them.</summary>
internal static unsafe class CpuAffinity
{
    private const int MaskBytes = 1024; // 8,192 CPUs, the kernel's largest CONFIG_NR_CPUS

    /// <summary>Moves all threads of this process; threads that they start later inherit it.</summary>
    /// <exception cref="EngineFailedException">The machine does not allow this set.</exception>
    public static void PinProcess(CpuSet cpus)
    {
        if (!OperatingSystem.IsLinux()) return;
        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
        {
            const int ThreadIsGone = 3; // ESRCH
            var error = Set(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), cpus);
            if (error is not 0 and not ThreadIsGone) throw Refused(cpus, error);
        }
    }

    /// <summary>Moves the calling thread; a process that it starts inherits it.</summary>
    public static void PinThread(CpuSet cpus)
    {
        if (!OperatingSystem.IsLinux()) return;
        var error = Set(0, cpus);
        if (error != 0) throw Refused(cpus, error);
    }

    private static int Set(int thread, CpuSet cpus)
    {
        var mask = stackalloc byte[MaskBytes];
        new Span<byte>(mask, MaskBytes).Clear();
        foreach (var cpu in cpus.Cpus.Where(cpu => cpu < MaskBytes * 8)) mask[cpu / 8] |= (byte)(1 << (cpu % 8));
        return Libc.SetAffinity(thread, MaskBytes, mask) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private static EngineFailedException Refused(CpuSet cpus, int error) => new(
        $"The engine cannot run on CPU {cpus}: {new Win32Exception(error).Message}. "
        + $"This process may use {Environment.ProcessorCount} CPUs; choose the load's CPUs among them with --cpus.");
}
