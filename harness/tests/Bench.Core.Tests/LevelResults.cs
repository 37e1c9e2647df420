using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests;

/// <summary>A level without anything to doubt, to be spoiled in one point by a test.</summary>
internal static class LevelResults
{
    public static LevelResult Sound(Level? level = null, long completed = 20_000) => new(
        level ?? new ClosedLevel(8), 2.0, 2.0, completed, 0, completed / 2, completed * 100,
        new Conservation(completed, completed, 0, 0), new Conservation(2 * completed, 2 * completed, 0, 0),
        new Dictionary<FailureKind, long>(), LatencyHistogram.Empty, LatencyHistogram.Empty, [], [],
        new ConnectionCounts(8, 0, completed / 100),
        new EngineSelfReport("builtin/epoll", 0.3, 0.5, 16, 16, 0));

    public static LevelRecord SoundRecord => new(Sound(), new ResourceUse(1.9, 2.0, 50_000_000, 1, 1), 0);

    /// <summary>An open level of 1,000 requests a second for ten seconds, answered after about 5 ms, sent 20 µs late.</summary>
    public static LevelRecord SoundOpenRecord
    {
        get
        {
            var responses = Series(Enumerable.Range(0, 10_000).Select(index => 5_000_000L + (index * 100)));
            var open = new OpenResult(
                responses, Series(Enumerable.Repeat(0L, 10_000)), Series(Enumerable.Repeat(20_000L, 10_000)), LatencyHistogram.Empty, default, 1.01);
            var level = Sound(new OpenLevel(1000, ArrivalKind.Poisson, 32), completed: 10_000) with { WindowSeconds = 10, Open = open };
            return new LevelRecord(level, new ResourceUse(3.0, 10.0, 50_000_000, 1, 1), 0);
        }
    }

    /// <summary>Latencies in order, a hundred to a slice.</summary>
    public static LatencySeries Series(IEnumerable<long> latenciesNs, Unanswered unanswered = default)
    {
        var recorder = LatencyHistogram.NewRecorder();
        var latencies = latenciesNs.ToArray();
        foreach (var latencyNs in latencies) recorder.RecordValue(latencyNs);
        return new LatencySeries(LatencyHistogram.Of(recorder), [.. latencies.Chunk(100).Select(chunk => chunk.Max())], unanswered);
    }

    public static SpinCheck Spin(params long[] steps) =>
        new(steps.Select((count, cpu) => (count, cpu)).ToDictionary(spin => spin.cpu, spin => spin.count));
}
