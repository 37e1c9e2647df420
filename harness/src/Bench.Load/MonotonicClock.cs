using System.Diagnostics;

namespace Bench.Load;

/// <summary>The clock of all latencies: monotonic, in nanoseconds, from an arbitrary start.</summary>
internal static class MonotonicClock
{
    private static readonly long NsPerTick = 1_000_000_000 / Stopwatch.Frequency;

    public static long NowNs => Stopwatch.GetTimestamp() * NsPerTick;
}
