using Bench.Core.Measurement;
using Bench.Targets.Linux;

namespace Bench.Targets.Resources;

/// <summary>What processes have used, from the kernel's own counters.</summary>
internal static class ProcessResources
{
    private const long NanosecondsPerTick = 10_000_000;

    /// <summary>Null where none of them is there any more.</summary>
    public static ResourceSample? Sample(IReadOnlyList<ProcessStat> processes)
    {
        var living = processes.Where(process => !process.HasEnded).ToList();
        if (living.Count == 0) return null;
        // CPU time first, close to its time stamp: reading memory takes a millisecond a process.
        var timestampNs = MonotonicTime.NowNs;
        var cpuNs = living.Sum(CpuNs);
        return new ResourceSample(timestampNs, cpuNs, ProportionalMemory.Of(living), living.Count, living.Sum(process => process.Threads));
    }

    /// <summary>All threads, ended ones too, to the nanosecond; what ended children used is known in ticks only.</summary>
    private static long CpuNs(ProcessStat process) => ProcessorTimeNs(process.Pid) + (process.ReapedTicks * NanosecondsPerTick);

    private static long ProcessorTimeNs(int pid)
    {
        // The clock of another process, as clock_getcpuclockid(3) builds its number: CPUCLOCK_SCHED of the process.
        const int schedulerClock = 2;
        return SystemCalls.ClockTime((~pid << 3) | schedulerClock, out var time) == 0 ? time.TotalNanoseconds : 0;
    }
}
