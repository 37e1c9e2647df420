using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Pacing;
using BenchmarkDotNet.Attributes;

namespace Bench.Perf.Pacing;

/// <summary>What it costs to know when a request is due and to take it from the queue, as an open level does for each.</summary>
public class ArrivalBenchmarks
{
    private const int Arrivals = 4096;
    private const double RequestsPerSecond = 20_000;

    [Params(ArrivalKind.Poisson, ArrivalKind.Constant)]
    public ArrivalKind Kind { get; set; }

    /// <summary>How many loops share the schedule: each walks along all of it.</summary>
    [Params(1, 4)]
    public int Loops { get; set; }

    [Benchmark(OperationsPerInvoke = Arrivals)]
    public long ArriveAndTake()
    {
        var queue = new DueQueue(new ArrivalSchedule(new OpenLevel(RequestsPerSecond, Kind, 64), seed: 1), startNs: 0, new LoopShare(0, Loops));
        var lastNs = 0L;
        for (var i = 0; i < Arrivals; i++)
        {
            queue.Arrive(long.MaxValue, out _);
            lastNs = queue.Take();
        }

        return lastNs;
    }
}
