using System.Runtime.CompilerServices;
using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>
/// The accounting of one level: pure, driven by the times of events, which never go back. Phases change at their planned
/// instants, not when the loop notices, so that the window's length is exact. Allocates nothing per request.
/// </summary>
internal sealed class LevelRecorder
{
    private readonly LevelTimes times;
    private readonly SecondSeries seconds;
    private Outcomes total;
    private LittlesLaw littlesLaw;
    private bool isReady;

    public LevelRecorder(LevelTimes times)
    {
        this.times = times;
        var longestNs = times.LeadInCapNs - times.StartNs + times.WindowNs + times.DrainLimitNs;
        seconds = new SecondSeries(times, (int)(longestNs / 1_000_000_000) + 8);
        Cohort = new CohortRecord(times.WindowNs);
        Window = new MeasuredWindow(times.WindowNs);
        NextBoundaryNs = NextBoundary();
    }

    public LevelPhase Phase { get; private set; }

    /// <summary>When something changes though no event comes.</summary>
    public long NextBoundaryNs { get; private set; }

    public MeasuredWindow Window { get; }

    public double WindowSeconds => times.WindowNs / 1e9;

    public double LeadInSeconds => (Window.StartNs - times.StartNs) / 1e9;

    public double InFlightSeconds => littlesLaw.IntegralNs / 1e9;

    public double OverlapSeconds => littlesLaw.OverlapNs / 1e9;

    public Conservation Total => total.ToConservation();

    /// <summary>The requests sent inside the window.</summary>
    public CohortRecord Cohort { get; }

    public IReadOnlyList<SecondSample> SecondsUntil(long nowNs) => seconds.End(nowNs);

    /// <summary>Every user has had two answers: the window may open once the lead-in is over.</summary>
    public void Ready(long nowNs)
    {
        Advance(nowNs);
        isReady = true;
        if (Phase == LevelPhase.LeadIn && nowNs >= times.LeadInEndNs) OpenWindow(nowNs);
        NextBoundaryNs = NextBoundary();
    }

    /// <summary>The cohort has drained, or its time is over.</summary>
    public bool IsOver(long nowNs) =>
        Phase == LevelPhase.Drain && (!Cohort.IsPending || nowNs >= Window.EndNs + times.DrainLimitNs);

    public void Sent(long nowNs)
    {
        Change(nowNs);
        littlesLaw.Began();
        total.Sent++;
        if (Window.Contains(nowNs)) Cohort.Sent();
    }

    public void Received(int bytes, long nowNs)
    {
        Advance(nowNs);
        Window.Received(bytes, nowNs);
    }

    public void Succeeded(long sentNs, long nowNs)
    {
        End(sentNs, nowNs);
        var latencyNs = Recordable(nowNs - sentNs);
        total.Ok++;
        seconds.Succeeded(latencyNs);
        Window.Succeeded(nowNs);
        if (Window.Contains(sentNs)) Cohort.Succeeded(sentNs - Window.StartNs, latencyNs);
    }

    public void Failed(FailureKind kind, long sentNs, long nowNs)
    {
        End(sentNs, nowNs);
        CountFailure(kind, sentNs, nowNs);
    }

    /// <summary>The level ended before the answer came: its latency is known to be longer than it has waited.</summary>
    public void CutOff(long sentNs, long nowNs)
    {
        End(sentNs, nowNs);
        CountCutOff(sentNs, nowNs);
    }

    /// <summary>A user wants to send but has no connection: the cohort waits for what becomes of it.</summary>
    public void ConnectBegan(long nowNs)
    {
        Advance(nowNs);
        if (Window.Contains(nowNs)) Cohort.Wanted();
    }

    public void ConnectSucceeded(long beganNs, long nowNs)
    {
        Advance(nowNs);
        if (Window.Contains(beganNs)) Cohort.Unwanted();
    }

    /// <summary>The request that could not be sent is counted as sent when the attempt began, and as failed.</summary>
    public void ConnectFailed(long beganNs, long nowNs)
    {
        Advance(nowNs);
        CountUnsent(beganNs);
        CountFailure(FailureKind.Connect, beganNs, nowNs);
    }

    public void ConnectCutOff(long beganNs, long nowNs)
    {
        Advance(nowNs);
        CountUnsent(beganNs);
        CountCutOff(beganNs, nowNs);
    }

    /// <summary>Brings the phase up to <paramref name="nowNs"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(long nowNs)
    {
        if (nowNs >= NextBoundaryNs) Cross(nowNs);
    }

    private void Cross(long nowNs)
    {
        while (nowNs >= NextBoundaryNs)
        {
            var atNs = NextBoundaryNs;
            if (atNs >= seconds.NextEdgeNs) seconds.Roll(atNs);
            if (Phase == LevelPhase.LeadIn && atNs >= (isReady ? times.LeadInEndNs : times.LeadInCapNs)) OpenWindow(atNs);
            else if (Phase == LevelPhase.Window && atNs >= Window.EndNs) CloseWindow();
            NextBoundaryNs = NextBoundary();
        }
    }

    private long NextBoundary() => Math.Min(seconds.NextEdgeNs, Phase switch
    {
        LevelPhase.LeadIn => isReady ? times.LeadInEndNs : times.LeadInCapNs,
        LevelPhase.Window => Window.EndNs,
        _ => long.MaxValue,
    });

    private void OpenWindow(long atNs)
    {
        seconds.OpenWindow(atNs);
        Phase = LevelPhase.Window;
        Window.Open(atNs);
        littlesLaw.Open(atNs);
    }

    private void CloseWindow()
    {
        littlesLaw.Integrate(Window.EndNs);
        Phase = LevelPhase.Drain;
    }

    private void Change(long nowNs)
    {
        Advance(nowNs);
        if (Phase == LevelPhase.Window) littlesLaw.Integrate(nowNs);
    }

    private void End(long sentNs, long nowNs)
    {
        Change(nowNs);
        littlesLaw.Ended();
        if (Phase != LevelPhase.LeadIn) littlesLaw.AddOverlap(sentNs, nowNs, Window.StartNs, Window.EndNs);
    }

    private void CountUnsent(long beganNs)
    {
        total.Sent++;
        if (!Window.Contains(beganNs)) return;
        Cohort.Unwanted();
        Cohort.Sent();
    }

    private void CountFailure(FailureKind kind, long sentNs, long nowNs)
    {
        total.Failed++;
        seconds.Failed();
        Window.FailedAt(nowNs);
        if (Window.Contains(sentNs)) Cohort.Failed(kind, Recordable(nowNs - sentNs));
    }

    private void CountCutOff(long sentNs, long nowNs)
    {
        total.CutOff++;
        if (Window.Contains(sentNs)) Cohort.CutOff(sentNs - Window.StartNs, nowNs - sentNs);
    }

    private static long Recordable(long latencyNs) => Math.Min(latencyNs, LatencyHistogram.HighestNs);
}
