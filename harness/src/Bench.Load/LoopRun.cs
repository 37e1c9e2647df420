using Bench.Core.Measurement;
using Bench.Load.Driving;
using Bench.Load.Loops;
using Bench.Load.Pacing;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>One loop of a level, from its first connection to the end of its drain, on the thread that makes it.</summary>
internal sealed class LoopRun
{
    private const long SweepNs = LevelClock.NoticeNs;

    /// <summary>To be woken takes a virtual CPU up to this long; a request that is due sooner is waited for without sleeping (METHOD.md M3).</summary>
    private const long WakeNs = 250_000;

    private readonly ITransport transport;
    private readonly bool mayNotSpin;

    /// <param name="walks">Of the connections that are this loop's.</param>
    /// <param name="schedule">Null in a closed level.</param>
    /// <param name="arrivalsNs">When the schedule begins.</param>
    public LoopRun(
        LoadJob job,
        ITransport transport,
        LevelRecorder recorder,
        IReadOnlyList<RequestWalk> walks,
        ArrivalSchedule? schedule,
        long arrivalsNs,
        LoopShare share)
    {
        this.transport = transport;
        mayNotSpin = job.SharesCpus;
        Recorder = recorder;
        Pool = schedule is null
            ? new ClosedPool(transport, recorder, job, walks)
            : new OpenPool(transport, recorder, job, walks, schedule, arrivalsNs, share);
        Meter = new EngineMeter(transport);
    }

    public LevelRecorder Recorder { get; }

    public ConnectionPool Pool { get; }

    public EngineMeter Meter { get; }

    /// <param name="telling">Null where another loop tells.</param>
    /// <param name="stop">Ends the loop early, with what it has measured.</param>
    /// <exception cref="OperationCanceledException">Cancelled, or stopped before there was anything to measure.</exception>
    /// <exception cref="SilentTargetException">The lead-in lasted on and nothing came.</exception>
    public void Run(LevelTelling? telling, CancellationToken stop, CancellationToken cancellation)
    {
        Pool.Open();
        var nowNs = MonotonicClock.NowNs;
        var sweepNs = nowNs;
        var phase = LevelPhase.LeadIn;
        while (!Recorder.IsOver(nowNs))
        {
            cancellation.ThrowIfCancellationRequested();
            Poll(Math.Min(sweepNs, Recorder.NextBoundaryNs));
            nowNs = MonotonicClock.NowNs;
            Recorder.Advance(nowNs);
            Meter.CameRound(nowNs, Recorder.Window);
            Pool.SendDue(nowNs);
            if (stop.IsCancellationRequested) Stop(stop);
            telling?.CameRound();
            // A window of few requests may open and close in one turn.
            while (phase < Recorder.Phase) Enter(++phase, telling);
            if (nowNs < sweepNs) continue;
            Pool.Sweep(nowNs);
            if (Recorder.IsSilent(nowNs)) throw new SilentTargetException();
            sweepNs = nowNs + SweepNs;
        }
        Pool.Sweep(nowNs);
        Pool.CutOff(nowNs);
        Recorder.End(nowNs);
    }

    private void Poll(long untilNs)
    {
        var dueNs = Pool.NextDueNs;
        transport.Poll(Pool, Math.Min(untilNs, dueNs), mayNotSpin ? long.MaxValue : dueNs - WakeNs);
    }

    private void Stop(CancellationToken stop)
    {
        if (Recorder.Phase == LevelPhase.LeadIn) throw new OperationCanceledException(stop);
        // Not when this turn began: requests have been sent since.
        Recorder.Stop(MonotonicClock.NowNs);
    }

    private void Enter(LevelPhase phase, LevelTelling? telling)
    {
        if (phase == LevelPhase.Window) Meter.Start();
        else Meter.Stop();
        telling?.Entered(phase);
    }
}
