using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Loops;
using Bench.Load.Pacing;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>Runs one level with one or several loops, and makes one result of what they recorded (decision 0026).</summary>
/// <param name="openTransport">Makes a loop's transport for a number of connections, on the loop's own thread.</param>
/// <param name="seed">Of an open level's arrivals.</param>
internal sealed class LevelRun(LevelPlan plan, LoadJob job, Func<int, ITransport> openTransport, IReadOnlyList<RequestWalk> walks, int seed)
{
    /// <param name="stop">Ends the level early, with what has been measured.</param>
    /// <exception cref="OperationCanceledException">Cancelled, or stopped before there was anything to measure.</exception>
    /// <exception cref="SilentTargetException">The lead-in lasted on and nothing came.</exception>
    public LevelResult Run(LoopThreads threads, ILoadObserver observer, CancellationToken stop, CancellationToken cancellation)
    {
        var schedule = Schedule();
        var times = new LevelTimes(plan, job.ResponseTimeout, MonotonicClock.NowNs);
        var clock = new LevelClock(times, threads.Loops);
        var seconds = new SecondSeries(threads.Loops, capacity: (int)(times.LongestNs / 1_000_000_000) + 8);
        var name = "";
        var loops = threads.Run(RunLoop, cancellation);
        return Result(loops, seconds, $"builtin/{name}");

        LoopRun RunLoop(LoopShare share, CancellationToken ending)
        {
            var mine = share.Of(walks);
            using var transport = openTransport(mine.Count);
            if (share.Index == 0) name = transport.Name;
            var recorded = new LevelRecorder(times, clock, seconds, schedule is not null, plan.Requests);
            var loop = new LoopRun(job, transport, recorded, mine, schedule, times.ArrivalsNs, share);
            loop.Run(share.Index == 0 ? new LevelTelling(observer, plan.Level, job.IsWatched ? seconds : null) : null, stop, ending);
            return loop;
        }
    }

    private ArrivalSchedule? Schedule() => plan.Level switch
    {
        OpenLevel level => new ArrivalSchedule(level, seed),
        ClosedLevel => null,
        var other => throw new EngineFailedException($"The built-in engine runs closed and open levels; '{other}' is neither."),
    };

    private LevelResult Result(IReadOnlyList<LoopRun> loops, SecondSeries seconds, string engine)
    {
        var recorder = loops[0].Recorder;
        foreach (var other in loops.Skip(1)) recorder.Add(other.Recorder);
        var counts = loops.Select(loop => loop.Pool.Counts).Aggregate((sum, counts) => sum + counts);
        var measured = RecordedLevel.Of(
            plan.Level,
            recorder,
            seconds,
            counts,
            SelfReport(loops, recorder.LittlesLaw, engine),
            FailureExamples.Of(loops.Select(loop => loop.Pool.Examples)));
        var variesByChance = plan.Level is OpenLevel { Arrivals: ArrivalKind.Poisson };
        return measured with { Open = recorder.Cohort.Open?.ToResult(QueueLengths(loops), Outstanding(loops), variesByChance) };
    }

    private static EngineSelfReport SelfReport(IReadOnlyList<LoopRun> loops, LittlesLaw littlesLaw, string engine) => new(
        engine,
        loops.Max(loop => loop.Meter.BusyShare),
        loops[0].Meter.ProcessCpuSeconds,
        littlesLaw.InFlightSeconds,
        littlesLaw.OverlapSeconds,
        loops[0].Meter.GcPauseSeconds,
        loops.Sum(loop => loop.Meter.SpinSeconds),
        loops.Max(loop => loop.Meter.StandstillSeconds),
        loops.Count);

    private static Outstanding Outstanding(IReadOnlyList<LoopRun> loops) =>
        loops.Select(loop => ((OpenPool)loop.Pool).Outstanding).Aggregate((sum, outstanding) => sum + outstanding);

    private static QueueLengths QueueLengths(IReadOnlyList<LoopRun> loops) =>
        loops.Select(loop => ((OpenPool)loop.Pool).QueueLengths).Aggregate((sum, lengths) => sum + lengths);
}
