using Bench.Core.Measurement;
using BenchmarkDotNet.Attributes;
using HdrHistogram;

namespace Bench.Perf.Recording;

/// <summary>Values spread as real latencies are, so that the counts touched lie apart as they do in a level.</summary>
public class LatencyRecordingBenchmarks
{
    private const int Values = 4096;

    private readonly LongHistogram recorder = LatencyHistogram.NewRecorder();
    private readonly long[] latenciesNs = Draw();

    [Benchmark(OperationsPerInvoke = Values)]
    public long Record()
    {
        foreach (var latencyNs in latenciesNs) recorder.RecordValue(latencyNs);
        return recorder.TotalCount;
    }

    /// <summary>Log-normal around 200 µs with a tail into seconds.</summary>
    private static long[] Draw()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Values).Select(_ => (long)(200_000 * Math.Exp(1.2 * Normal(random))))];
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
