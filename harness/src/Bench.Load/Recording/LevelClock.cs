namespace Bench.Load.Recording;

/// <summary>
/// When a level's window opens and closes and when its drain is over. All loops of a level share one clock, and each instant is decided
/// once, so that their windows are the same to the nanosecond however far one loop is behind another.
/// </summary>
/// <remarks>The window opens at the planned instant, or, where the lead-in had to last on, when every user has had two answers, or at the cap.</remarks>
internal sealed class LevelClock
{
    /// <summary>Several loops are told of an instant before it comes; each looks at the clock at least this often.</summary>
    public const long NoticeNs = 10_000_000;

    private readonly Lock gate = new();
    private readonly LevelTimes times;
    private readonly long noticeNs;
    private int loopsToReady;
    private int loopsToDrain;
    private long opensNs;
    private long endNs;
    private long heardNs;
    private bool isClosed;
    private long completions;

    public LevelClock(LevelTimes times, int loops)
    {
        this.times = times;
        heardNs = times.StartNs;
        noticeNs = loops == 1 ? 0 : NoticeNs;
        loopsToReady = loops;
        loopsToDrain = loops;
    }

    /// <summary>When the window opens, as far as it is known.</summary>
    public long OpensNs => Volatile.Read(ref opensNs) is > 0 and var decidedNs ? decidedNs : times.LeadInCapNs;

    /// <summary>The cohorts of all loops have their answers.</summary>
    public bool IsDrained => Volatile.Read(ref loopsToDrain) == 0;

    /// <summary>Every user of one loop has had two answers.</summary>
    public void Ready(long nowNs)
    {
        if (Interlocked.Decrement(ref loopsToReady) > 0) return;
        Decide(Math.Min(times.LeadInCapNs, Math.Max(times.LeadInEndNs, nowNs + noticeNs)));
    }

    /// <summary>Something came from the target before the window.</summary>
    public void Heard(long nowNs) => Volatile.Write(ref heardNs, nowNs);

    /// <summary>The lead-in has lasted on without a word to any loop for as long as the plan waits.</summary>
    public bool IsSilent(long nowNs) => nowNs >= times.LeadInEndNs && nowNs - Volatile.Read(ref heardNs) >= times.SilenceNs;

    /// <summary>A loop has reached what it knows as the opening.</summary>
    /// <returns>The instant for all of them.</returns>
    public long Open()
    {
        Decide(times.LeadInCapNs);
        return OpensNs;
    }

    /// <summary>A valid answer inside the window.</summary>
    public void Completed()
    {
        if (Volatile.Read(ref completions) < times.FewestCompletions) Interlocked.Increment(ref completions);
    }

    /// <summary>A loop has reached what it knows as the window's end.</summary>
    /// <returns>The same where the window closes there, else the later end.</returns>
    public long EndAfter(long knownEndNs)
    {
        lock (gate)
        {
            if (isClosed || endNs > knownEndNs) return endNs;
            var laterNs = knownEndNs + times.WindowNs / 2;
            var held = Volatile.Read(ref completions);
            // Where nothing has come in all of it, nobody answers.
            isClosed = held == 0 || held >= times.FewestCompletions || laterNs - OpensNs > times.LongestWindowNs;
            return endNs = isClosed ? knownEndNs : laterNs;
        }
    }

    /// <summary>The window is to close before its time.</summary>
    /// <param name="atNs">Not before anything that the asking loop has been told.</param>
    /// <param name="plannedEndNs">When it would close by itself.</param>
    /// <returns>When it closes, for all loops: what the first of them asked for.</returns>
    public long CutShort(long atNs, long plannedEndNs)
    {
        lock (gate)
        {
            if (isClosed) return endNs;
            isClosed = true;
            return endNs = Math.Min(plannedEndNs, atNs + noticeNs);
        }
    }

    /// <summary>The cohort of one loop has its answers.</summary>
    public void Drained() => Interlocked.Decrement(ref loopsToDrain);

    private void Decide(long atNs) => Interlocked.CompareExchange(ref opensNs, atNs, 0);
}
