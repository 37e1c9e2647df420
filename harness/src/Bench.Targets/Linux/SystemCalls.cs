using System.Runtime.InteropServices;

namespace Bench.Targets.Linux;

/// <summary>The few calls that .NET does not offer.</summary>
internal static partial class SystemCalls
{
    public const int SignalKill = 9;
    public const int SignalTerminate = 15;

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    /// <summary>A negative <paramref name="process"/> is a process group.</summary>
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    /// <summary>0 is the calling thread.</summary>
    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    public static partial int SetAffinity(int thread, nuint bytes, [In] byte[] mask);

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    public static partial int ClockTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    public readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;

        public long TotalNanoseconds => ((long)Seconds * 1_000_000_000) + Nanoseconds;
    }
}
