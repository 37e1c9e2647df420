using System.Runtime.Versioning;

namespace Bench.Load.Native;

/// <summary>
/// The CPU time of the calling thread, in nanoseconds. What a hypervisor or another thread takes away meanwhile is not in it, as it is not
/// in the CPU time of the process that spinning is subtracted from.
/// </summary>
[SupportedOSPlatform("linux")]
internal static unsafe class ThreadCpuClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static long NowNs
    {
        get
        {
            var time = stackalloc long[2]; // struct timespec
            _ = Libc.ReadClock(ThreadCpuTime, time);
            return time[0] * 1_000_000_000 + time[1];
        }
    }
}
