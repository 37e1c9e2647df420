using Bench.Load.Driving;

namespace Bench.Load.Pacing;

/// <summary>
/// The requests that are due and not yet taken, first in, first out. They are not kept: two cursors walk along one schedule, the first at
/// the time of day, the second at the oldest request that waits, so that a queue of a million takes no memory.
/// </summary>
internal sealed class DueQueue(ArrivalSchedule schedule, long startNs, LoopShare share)
{
    private ArrivalCursor arriving = new(schedule, startNs, share);
    private ArrivalCursor waiting = new(schedule, startNs, share);

    /// <summary>Requests that wait.</summary>
    public long Count => arriving.Passed - waiting.Passed;

    /// <summary>When the next request arrives that has not yet.</summary>
    public long NextArrivalNs => arriving.DueNs;

    /// <summary>When the oldest request that waits was due. Meaningless where none does.</summary>
    public long OldestNs => waiting.DueNs;

    /// <summary>Lets one request arrive if its instant is before <paramref name="nowNs"/>.</summary>
    /// <returns>False where none is due.</returns>
    public bool Arrive(long nowNs, out long dueNs)
    {
        dueNs = arriving.DueNs;
        if (dueNs >= nowNs) return false;
        arriving.Advance();
        return true;
    }

    /// <summary>Takes the oldest request out of a queue that is not empty.</summary>
    /// <returns>When it was due.</returns>
    public long Take()
    {
        var dueNs = waiting.DueNs;
        waiting.Advance();
        return dueNs;
    }
}
