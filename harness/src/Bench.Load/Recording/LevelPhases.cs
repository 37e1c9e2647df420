using System.Runtime.CompilerServices;

namespace Bench.Load.Recording;

/// <summary>
/// The phases of a level as one loop goes through them. They change at their planned instants, not when the loop notices, so that the
/// window's length is exact.
/// </summary>
/// <param name="clock">Shared with the level's other loops.</param>
internal sealed class LevelPhases(LevelClock clock, SecondRecorder seconds, MeasuredWindow window, LittlesLaw littlesLaw)
{
    private long boundaryNs = seconds.NextEdgeNs;

    public LevelPhase Now { get; private set; }

    /// <summary>When something changes though no event comes.</summary>
    /// <remarks>Only the end of the lead-in is decided elsewhere, at any time.</remarks>
    public long NextBoundaryNs => Now == LevelPhase.LeadIn ? Math.Min(boundaryNs, clock.OpensNs) : boundaryNs;

    /// <summary>Brings the phase up to <paramref name="nowNs"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(long nowNs)
    {
        if (nowNs >= NextBoundaryNs) Cross(nowNs);
    }

    /// <summary>The window closes before its time, in all loops at the instant that the first of them asked for.</summary>
    /// <param name="nowNs">Not before anything that has been told.</param>
    public void CutShort(long nowNs)
    {
        // What was due at this very instant belongs to the window, which does not contain its end.
        var endNs = clock.CutShort(nowNs + 1, window.EndNs);
        if (endNs <= nowNs + 1)
        {
            CloseWindow(nowNs + 1);
            return;
        }
        window.CloseAt(endNs);
        boundaryNs = Math.Min(seconds.NextEdgeNs, endNs);
    }

    /// <summary>The window closes here, in this loop alone.</summary>
    public void CloseWindow(long atNs)
    {
        window.CloseAt(atNs);
        Close(atNs);
        boundaryNs = seconds.NextEdgeNs;
    }

    private void Cross(long nowNs)
    {
        while (nowNs >= NextBoundaryNs)
        {
            var atNs = NextBoundaryNs;
            if (atNs >= seconds.NextEdgeNs) seconds.Roll(atNs);
            if (Now == LevelPhase.LeadIn && atNs >= clock.OpensNs) OpenWindow(clock.Open());
            else if (Now == LevelPhase.Window && atNs >= window.EndNs) EndWindow();
            boundaryNs = Now == LevelPhase.Window ? Math.Min(seconds.NextEdgeNs, window.EndNs) : seconds.NextEdgeNs;
        }
    }

    private void OpenWindow(long atNs)
    {
        seconds.OpenWindow(atNs);
        Now = LevelPhase.Window;
        window.Open(atNs);
        littlesLaw.Open(atNs);
    }

    private void EndWindow()
    {
        var endNs = clock.EndAfter(window.EndNs);
        if (endNs > window.EndNs) window.LastOn(endNs);
        else Close(endNs);
    }

    private void Close(long atNs)
    {
        littlesLaw.Integrate(atNs);
        Now = LevelPhase.Drain;
    }
}
