using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Loops;
using Bench.Load.Pacing;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>Runs one level from its first connection to the end of its drain.</summary>
/// <param name="seed">Of an open level's arrivals.</param>
internal sealed class LevelRun(LevelPlan plan, LoadJob job, ITransport transport, IReadOnlyList<RequestWalk> walks, int seed)
{
    private const long SweepNs = 10_000_000;

    /// <summary>To be woken takes a virtual CPU up to this long; a request that is due sooner is waited for without sleeping (METHOD.md M3).</summary>
    private const long WakeNs = 250_000;

    /// <param name="stop">Ends the level early, with what has been measured.</param>
    /// <exception cref="OperationCanceledException">Cancelled, or stopped before there was anything to measure.</exception>
    public LevelResult Run(ILoadObserver observer, CancellationToken stop, CancellationToken cancellation)
    {
        var times = new LevelTimes(plan, job.ResponseTimeout, MonotonicClock.NowNs);
        var recorder = new LevelRecorder(times, plan.Level is OpenLevel, plan.Requests);
        var pool = CreatePool(recorder, times.StartNs);
        var meter = new EngineMeter(transport);
        pool.Open();
        var nowNs = MonotonicClock.NowNs;
        var sweepNs = nowNs;
        var phase = LevelPhase.LeadIn;
        while (!recorder.IsOver(nowNs))
        {
            cancellation.ThrowIfCancellationRequested();
            Poll(pool, Math.Min(sweepNs, recorder.NextBoundaryNs));
            nowNs = MonotonicClock.NowNs;
            recorder.Advance(nowNs);
            pool.SendDue(nowNs);
            if (stop.IsCancellationRequested) Stop(recorder, stop);
            if (job.IsWatched && recorder.TryTakeSecond(out var second)) observer.SecondEnded(second);
            // A window of few requests may open and close in one turn.
            while (phase < recorder.Phase) Enter(++phase, meter, observer);
            if (nowNs < sweepNs) continue;
            pool.Sweep(nowNs);
            sweepNs = nowNs + SweepNs;
        }
        pool.Sweep(nowNs);
        pool.CutOff(nowNs);
        return Result(recorder, pool, meter, nowNs);
    }

    private ConnectionPool CreatePool(LevelRecorder recorder, long startNs) => plan.Level switch
    {
        OpenLevel level => new OpenPool(transport, recorder, job, walks, new ArrivalSchedule(level, seed), startNs),
        ClosedLevel => new ClosedPool(transport, recorder, job, walks),
        var other => throw new EngineFailedException($"The built-in engine runs closed and open levels; '{other}' is neither."),
    };

    private void Poll(ConnectionPool pool, long untilNs)
    {
        var dueNs = pool.NextDueNs;
        transport.Poll(pool, Math.Min(untilNs, dueNs), job.SharesCpus ? long.MaxValue : dueNs - WakeNs);
    }

    private static void Stop(LevelRecorder recorder, CancellationToken stop)
    {
        if (recorder.Phase == LevelPhase.LeadIn) throw new OperationCanceledException(stop);
        // Not when this turn began: requests have been sent since.
        recorder.Stop(MonotonicClock.NowNs);
    }

    private void Enter(LevelPhase phase, EngineMeter meter, ILoadObserver observer)
    {
        if (phase == LevelPhase.Window)
        {
            meter.Start();
            observer.WindowOpened(plan.Level);
        }
        else
        {
            meter.Stop();
            observer.WindowClosed(plan.Level);
        }
    }

    private LevelResult Result(LevelRecorder recorder, ConnectionPool pool, EngineMeter meter, long nowNs)
    {
        var cohort = recorder.Cohort;
        var service = cohort.Service;
        return new LevelResult(
            plan.Level,
            recorder.Window.Seconds,
            recorder.LeadInSeconds,
            recorder.Window.Completed,
            recorder.Window.Failed,
            recorder.Window.CompletedInFirstHalf,
            recorder.Window.BytesReceived,
            cohort.Conservation,
            recorder.Total,
            cohort.Failures,
            service.Histogram,
            cohort.FailedService,
            service.SliceMaxNs,
            recorder.SecondsUntil(nowNs),
            pool.Counts,
            meter.Report(recorder.LittlesLaw),
            pool is OpenPool open ? cohort.Open!.ToResult(open.QueueLengths, plan.Level is OpenLevel { Arrivals: ArrivalKind.Poisson }) : null,
            service.Unanswered.Count == 0 ? null : service.Unanswered.LeastNs);
    }
}
