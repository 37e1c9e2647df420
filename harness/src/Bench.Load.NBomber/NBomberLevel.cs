using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.NBomber;

/// <summary>
/// One level in NBomber's hands, timed and counted by the harness: NBomber's copies begin within a second of each other and its rate is over the
/// planned time, so that its own figures are kept as a remark only.
/// </summary>
internal sealed class NBomberLevel
{
    private const long RestNs = 50_000_000;

    private static readonly TimeSpan StartSpread = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly LevelPlan plan;
    private readonly CheckingClient client;
    private readonly SecondSeries seconds = new(loops: 1, capacity: 128);
    private readonly LevelRecorder recorder;
    private readonly HashSet<RequestTimes> onTheWay = [];
    private readonly ProcessMeter meter = new();
    private long answersToReady;
    private long endNs;
    private bool isOver;

    public NBomberLevel(LevelPlan plan, ClosedLevel level, LoadJob job, CheckingClient client)
    {
        (this.plan, this.client) = (plan, client);
        // Nobody knows which copy asks, so "two answers a connection" is counted over all.
        answersToReady = 2L * level.Concurrency;
        var times = new LevelTimes(plan, job.ResponseTimeout, MonotonicClock.NowNs);
        recorder = new LevelRecorder(times, new LevelClock(times, loops: 1), seconds, isOpen: false);
    }

    /// <summary>NBomber cannot be told to stop early: it has time for the longest window, and does nothing in what is left.</summary>
    private TimeSpan During => StartSpread + plan.LeadIn + StartSpread + (plan.Extension?.Cap ?? plan.Window) + StartSpread;

    public LevelResult Run(ILoadObserver observer, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = Task.Run(() => WatchAsync(observer, ended.Token), CancellationToken.None);
        endNs = MonotonicClock.NowNs + During.Ticks * TimeSpan.NanosecondsPerTick;
        var remark = NBomberScenario.Run(plan.Level.Connections, During, RequestAsync);
        cancellation.ThrowIfCancellationRequested();
        CutOff();
        ended.Cancel();
        watch.Wait(CancellationToken.None);
        if (recorder.Phase != LevelPhase.Drain)
            throw new EngineFailedException(
                "NBomber ended before the window did. The target may not have answered each connection twice in the lead-in: lengthen it.");
        return RecordedLevel.Of(plan.Level, recorder, seconds, client.Counts, meter.Report("nbomber/4.1.2", recorder.LittlesLaw, remark), examples: null);
    }

    private async Task<bool> RequestAsync()
    {
        RequestTimes times;
        lock (gate)
        {
            if (isOver) times = default;
            else onTheWay.Add(times = Begin());
        }
        if (times == default)
        {
            // Whatever it returns is an answer to NBomber, whose remark would be of these: one a copy, and no more.
            await Task.Delay(TimeSpan.FromTicks(Math.Max(RestNs, endNs - MonotonicClock.NowNs) / TimeSpan.NanosecondsPerTick));
            return true;
        }
        var failure = await client.AskAsync();
        lock (gate) End(times, failure);
        return failure is null;
    }

    /// <summary>Times tell requests apart: no two begin in the same nanosecond.</summary>
    private RequestTimes Begin()
    {
        var nowNs = MonotonicClock.NowNs;
        while (onTheWay.Contains(new RequestTimes(nowNs, nowNs))) nowNs++;
        recorder.Due(nowNs);
        recorder.Sent(nowNs);
        return new RequestTimes(nowNs, nowNs);
    }

    private void End(RequestTimes times, FailureKind? failure)
    {
        if (!onTheWay.Remove(times)) return; // cut off
        var nowNs = MonotonicClock.NowNs;
        if (failure is { } kind) recorder.Failed(kind, times, nowNs);
        else recorder.Succeeded(times, nowNs);
        if (--answersToReady == 0) recorder.Ready(nowNs);
    }

    private void CutOff()
    {
        lock (gate)
        {
            isOver = true;
            var nowNs = MonotonicClock.NowNs;
            recorder.Advance(nowNs);
            foreach (var times in onTheWay) recorder.CutOff(times, nowNs);
            onTheWay.Clear();
            recorder.End(nowNs);
        }
    }

    /// <summary>Load goes on until the cohort has its answers; from then on the copies rest.</summary>
    private async Task DrainAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            lock (gate)
            {
                isOver |= recorder.IsOver(MonotonicClock.NowNs);
                if (isOver) return;
            }
            await Task.Delay(5, CancellationToken.None);
        }
    }

    /// <summary>Tells the window's ends, and lets the level end.</summary>
    private async Task WatchAsync(ILoadObserver observer, CancellationToken ended)
    {
        var phase = LevelPhase.LeadIn;
        while (!ended.IsCancellationRequested && !isOver)
        {
            await Task.Delay(5, CancellationToken.None);
            lock (gate)
            {
                var nowNs = MonotonicClock.NowNs;
                recorder.Advance(nowNs);
                if (recorder.Phase == phase) continue;
                phase = recorder.Phase;
            }
            if (phase == LevelPhase.Window)
            {
                meter.Start();
                observer.WindowOpened(plan.Level);
            }
            else
            {
                meter.Stop();
                observer.WindowClosed(plan.Level);
                await DrainAsync(ended);
                return;
            }
        }
    }
}
