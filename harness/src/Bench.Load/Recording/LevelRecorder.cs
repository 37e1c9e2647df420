using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>
/// The accounting of one level: pure, driven by the times of events, which never go back. Allocates nothing per request.
/// </summary>
internal sealed class LevelRecorder
{
    private const long HastyDrainNs = 500_000_000;

    private readonly LevelTimes times;
    private readonly LevelClock clock;
    private readonly SecondRecorder seconds;
    private readonly LevelPhases phases;
    private readonly long mostRequests;
    private Outcomes total;
    private long drainLimitNs;
    private bool hasDrained;
    private long? quietUntilNs;

    /// <param name="clock">Shared with the level's other loops, as are <paramref name="seconds"/>.</param>
    /// <param name="requests">How many the window may have; null for no limit.</param>
    public LevelRecorder(LevelTimes times, LevelClock clock, SecondSeries seconds, bool isOpen, long? requests = null)
    {
        this.times = times;
        this.clock = clock;
        this.seconds = new SecondRecorder(times, seconds);
        mostRequests = requests ?? long.MaxValue;
        drainLimitNs = times.DrainLimitNs;
        Window = new MeasuredWindow(times.WindowNs, times.LongestWindowNs);
        Cohort = new CohortRecord(Window, isOpen ? new OpenCohort(Window) : null);
        phases = new LevelPhases(clock, this.seconds, Window, LittlesLaw);
    }

    public LevelPhase Phase => phases.Now;

    /// <inheritdoc cref="LevelPhases.NextBoundaryNs"/>
    public long NextBoundaryNs => phases.NextBoundaryNs;

    public MeasuredWindow Window { get; }

    public double LeadInSeconds => (Window.StartNs - times.StartNs) / 1e9;

    public LittlesLaw LittlesLaw { get; } = new();

    public Conservation Total => total.ToConservation();

    /// <summary>The requests due inside the window.</summary>
    public CohortRecord Cohort { get; }

    /// <summary>The loop has stopped.</summary>
    public void End(long nowNs) => seconds.End(nowNs);

    /// <summary>Adds what another loop of the same level has recorded.</summary>
    public void Add(LevelRecorder other)
    {
        total.Add(other.total);
        LittlesLaw.Add(other.LittlesLaw);
        Window.Add(other.Window);
        Cohort.Add(other.Cohort);
    }

    /// <summary>All requests that the window may have are due, or the level ends quietly: nothing more is to be sent.</summary>
    public bool IsExhausted => Cohort.Sent >= mostRequests || quietUntilNs is not null;

    /// <summary>Requests that were due and have not ended.</summary>
    public long Outstanding => total.Pending;

    /// <summary>Every user has had two answers: the window may open once the lead-in is over.</summary>
    public void Ready(long nowNs)
    {
        Advance(nowNs);
        clock.Ready(nowNs);
        Advance(nowNs);
    }

    /// <summary>The lead-in waits for answers that do not come, though they were asked for.</summary>
    public bool IsSilent(long nowNs) => Phase == LevelPhase.LeadIn && total.Sent > total.Ok && clock.IsSilent(nowNs);

    /// <summary>The cohorts of all loops have drained, or their time is over; and where the level ends quietly, all else that was sent.</summary>
    public bool IsOver(long nowNs)
    {
        if (Phase != LevelPhase.Drain) return false;
        if (quietUntilNs is null && !HasDrained(nowNs)) return false;
        if (!times.EndsQuietly) return true;
        quietUntilNs ??= nowNs + drainLimitNs;
        return total.Pending == 0 || nowNs >= quietUntilNs;
    }

    /// <summary>Ends the level before its time: the window closes here, and its cohort drains in haste, for somebody waits.</summary>
    /// <param name="nowNs">Not before anything that has been told.</param>
    public void Stop(long nowNs)
    {
        Advance(nowNs);
        drainLimitNs = Math.Min(drainLimitNs, HastyDrainNs);
        if (Phase == LevelPhase.Window) phases.CutShort(nowNs);
    }

    /// <summary>A request is due, and will be sent, fail or be cut off.</summary>
    /// <param name="dueNs">Not later than now, and told before anything that happens later.</param>
    public void Due(long dueNs)
    {
        Advance(dueNs);
        total.Sent++;
        if (!Window.Contains(dueNs)) return;
        Cohort.Due();
        if (Cohort.Sent == mostRequests / 2) Window.Halve(dueNs);
    }

    /// <summary>
    /// Of an open level all requests that the window may have are due. It closes here, as one does that lasts for a given time: were it to last until all have
    /// their answers, as many would have been answered as were asked, at whatever rate.
    /// </summary>
    public void AllDue(long nowNs)
    {
        if (Phase == LevelPhase.Window) phases.CloseWindow(nowNs + 1);
    }

    public void Sent(long nowNs)
    {
        Change(nowNs);
        LittlesLaw.Began();
    }

    /// <summary>An open level's request has been sent.</summary>
    /// <param name="possibleNs">When it could be: it was due and a connection was free.</param>
    public void Waited(RequestTimes times, long possibleNs)
    {
        if (Window.Contains(times.DueNs)) Cohort.Open!.Sent(times.DueNs - Window.StartNs, possibleNs - Window.StartNs, times.SentNs - Window.StartNs);
    }

    public void Received(int bytes, long nowNs)
    {
        Advance(nowNs);
        Window.Received(bytes, nowNs);
        if (Phase == LevelPhase.LeadIn) clock.Heard(nowNs);
    }

    public void Succeeded(RequestTimes times, long nowNs)
    {
        End(times.SentNs, nowNs);
        total.Ok++;
        seconds.Succeeded(nowNs - times.DueNs);
        CountCompletion(nowNs);
        if (!Window.Contains(times.DueNs)) return;
        Cohort.Succeeded(times.DueNs - Window.StartNs, nowNs - times.SentNs, nowNs - times.DueNs);
        StopWhereAllHaveEnded(nowNs);
    }

    /// <summary>When the first line of a streamed answer came that has succeeded.</summary>
    public void Began(RequestTimes times, long beganNs)
    {
        if (Window.Contains(times.DueNs)) Cohort.Streamed(times.DueNs - Window.StartNs, beganNs - times.SentNs);
    }

    public void Failed(FailureKind kind, RequestTimes times, long nowNs)
    {
        End(times.SentNs, nowNs);
        CountFailure(nowNs);
        if (!Window.Contains(times.DueNs)) return;
        Cohort.Failed(kind, times.DueNs - Window.StartNs, nowNs - times.SentNs, nowNs - times.DueNs, times.FirstByteNs);
        StopWhereAllHaveEnded(nowNs);
    }

    /// <summary>The level ended before the answer came: its latency is known to be longer than it has waited.</summary>
    public void CutOff(RequestTimes times, long nowNs)
    {
        End(times.SentNs, nowNs);
        total.CutOff++;
        if (Window.Contains(times.DueNs)) Cohort.CutOff(times.DueNs - Window.StartNs, nowNs - times.SentNs, nowNs - times.DueNs, times.FirstByteNs);
    }

    /// <summary>A request failed that no connection had taken.</summary>
    public void FailedUnsent(FailureKind kind, long dueNs, long nowNs)
    {
        Advance(nowNs);
        CountFailure(nowNs);
        if (!Window.Contains(dueNs)) return;
        Cohort.FailedUnsent(kind, dueNs - Window.StartNs, nowNs - dueNs);
        StopWhereAllHaveEnded(nowNs);
    }

    /// <summary>The level ended before a connection took it.</summary>
    public void CutOffUnsent(long dueNs, long nowNs)
    {
        Advance(nowNs);
        total.CutOff++;
        if (Window.Contains(dueNs)) Cohort.CutOffUnsent(dueNs - Window.StartNs, nowNs - dueNs);
    }

    /// <summary>A user wants to send but has no connection: the cohort waits for what becomes of it.</summary>
    public void Wanted(long nowNs)
    {
        Advance(nowNs);
        if (Window.Contains(nowNs)) Cohort.Wanted();
    }

    /// <summary>The user has a connection, or its request has failed or is cut off without one.</summary>
    public void Unwanted(long wantedNs)
    {
        if (Window.Contains(wantedNs)) Cohort.Unwanted();
    }

    /// <inheritdoc cref="LevelPhases.Advance"/>
    public void Advance(long nowNs) => phases.Advance(nowNs);

    private bool HasDrained(long nowNs)
    {
        if (!hasDrained && !Cohort.IsPending)
        {
            hasDrained = true;
            clock.Drained();
        }
        return clock.IsDrained || HasAllItMayHave || nowNs >= Window.EndNs + drainLimitNs;
    }

    private bool HasAllItMayHave => IsExhausted && Cohort.HasAllEnded;

    private void Change(long nowNs)
    {
        Advance(nowNs);
        if (Phase == LevelPhase.Window) LittlesLaw.Integrate(nowNs);
    }

    private void End(long sentNs, long nowNs)
    {
        Change(nowNs);
        LittlesLaw.Ended();
        if (Phase != LevelPhase.LeadIn) LittlesLaw.AddOverlap(sentNs, nowNs, Window.StartNs, Window.EndNs);
    }

    private void CountCompletion(long nowNs)
    {
        if (!Window.Contains(nowNs)) return;
        Window.Succeeded(nowNs);
        clock.Completed();
    }

    private void StopWhereAllHaveEnded(long nowNs)
    {
        if (HasAllItMayHave && Phase == LevelPhase.Window) phases.CloseWindow(nowNs);
    }

    private void CountFailure(long nowNs)
    {
        total.Failed++;
        seconds.Failed();
        Window.FailedAt(nowNs);
    }
}
