using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Load.Driving;
using Bench.Load.Loops;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>Runs one level from its first connection to the end of its drain.</summary>
internal sealed class LevelRun(LevelPlan plan, LoadJob job, ITransport transport, IReadOnlyList<RequestWalk> walks)
{
    private const long SweepNs = 10_000_000;

    public LevelResult Run(ILoadObserver observer, CancellationToken cancellation)
    {
        var times = new LevelTimes(plan, job.ResponseTimeout, MonotonicClock.NowNs);
        var recorder = new LevelRecorder(times);
        var pool = new ConnectionPool(transport, recorder, job, walks);
        var meter = new EngineMeter(transport);
        pool.Open();
        var nowNs = MonotonicClock.NowNs;
        var sweepNs = nowNs;
        var phase = LevelPhase.LeadIn;
        while (!recorder.IsOver(nowNs))
        {
            cancellation.ThrowIfCancellationRequested();
            transport.Poll(pool, Math.Min(sweepNs, recorder.NextBoundaryNs));
            nowNs = MonotonicClock.NowNs;
            recorder.Advance(nowNs);
            if (recorder.Phase != phase) Enter(phase = recorder.Phase, meter, observer);
            if (nowNs < sweepNs) continue;
            pool.Sweep(nowNs);
            sweepNs = nowNs + SweepNs;
        }
        pool.Sweep(nowNs);
        pool.CutOff(nowNs);
        return Result(recorder, pool.Counts, meter, nowNs);
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

    private LevelResult Result(LevelRecorder recorder, ConnectionCounts connections, EngineMeter meter, long nowNs) => new(
        plan.Level,
        recorder.WindowSeconds,
        recorder.LeadInSeconds,
        recorder.Window.Completed,
        recorder.Window.Failed,
        recorder.Window.CompletedInFirstHalf,
        recorder.Window.BytesReceived,
        recorder.Cohort.Conservation,
        recorder.Total,
        recorder.Cohort.Failures,
        recorder.Cohort.Service,
        recorder.Cohort.FailedService,
        recorder.Cohort.SliceMaxNs,
        recorder.SecondsUntil(nowNs),
        connections,
        meter.Report(recorder.InFlightSeconds, recorder.OverlapSeconds));
}
