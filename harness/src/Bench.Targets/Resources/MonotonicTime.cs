using System.Diagnostics;

namespace Bench.Targets.Resources;

internal static class MonotonicTime
{
    public static long NowNs => Stopwatch.GetTimestamp() * (1_000_000_000 / Stopwatch.Frequency);
}
