using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>An invented open level: a target that keeps the rate, or one that leaves a part of it waiting until it is given up.</summary>
internal static class SyntheticOpenLevel
{
    private const double WindowSeconds = 2;
    private const long TimeoutNs = 30_000_000_000;

    /// <param name="speed">Of the block; the rate is given, so only latencies follow it.</param>
    public static LevelRecord Of(OpenLevel level, SyntheticTarget behaviour, int index, double speed, Random random)
    {
        var due = (long)(level.RequestsPerSecond * WindowSeconds);
        var ok = (long)(behaviour.RequestsPerSecond[index] * WindowSeconds);
        var neverSent = due == ok ? 0 : (due - ok) / 2;
        var waits = Series(ok, order => neverSent == 0 ? 0 : order * 2_000_000, neverSent);
        var services = Series(ok, _ => (long)(behaviour.CpuMicroseconds * 6_000 / speed * (1 + random.NextDouble())), 0);
        var responses = Series(
            ok,
            order => (neverSent == 0 ? 0 : order * 2_000_000) + (long)(behaviour.CpuMicroseconds * 6_000 / speed * (1 + random.NextDouble())),
            neverSent);
        var open = new OpenResult(responses, waits, Series(ok, _ => 2_000, 0), LatencyHistogram.Empty,
            neverSent == 0 ? default : new QueueLengths(40, 200, due - ok), SendVarianceRatio: 1.01);
        var cohort = new Conservation(due, ok, due - ok, 0);
        var measured = new LevelResult(
            level, WindowSeconds, index == 0 ? 2 : 1, ok, due - ok, ok / 2, ok * 168, cohort, new Conservation(due + 300, ok + 300, due - ok, 0),
            new Dictionary<FailureKind, long> { [FailureKind.Timeout] = neverSent, [FailureKind.Reset] = due - ok - neverSent },
            services.Histogram, LatencyHistogram.Empty, services.SliceMaxNs,
            [new SecondSample(-1, 300, 0, 1_000_000, 2_000_000, 3_000_000), new SecondSample(0, ok, due - ok, 1_000_000, 2_000_000, 3_000_000)],
            new ConnectionCounts(level.Connections, 0, ok / 97), new EngineSelfReport("builtin/epoll", 0.05, 1.4, 4, 4, 0, SpinSeconds: 1.2), open);
        return new LevelRecord(
            measured, new ResourceUse(ok * behaviour.CpuMicroseconds / 1e6, WindowSeconds + 0.01, (long)(behaviour.Megabytes * 1e6), 2, 9), 0.002);
    }

    private static LatencySeries Series(long count, Func<long, long> latencyNs, long givenUp)
    {
        var recorder = LatencyHistogram.NewRecorder();
        var slices = new long[20];
        for (var order = 0L; order < count; order++)
        {
            var ns = latencyNs(order);
            recorder.RecordValue(ns);
            slices[order % slices.Length] = Math.Max(slices[order % slices.Length], ns);
        }

        return new LatencySeries(LatencyHistogram.Of(recorder), slices, givenUp == 0 ? default : new Unanswered(givenUp, TimeoutNs));
    }
}
