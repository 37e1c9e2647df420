using Bench.Load.Driving;

namespace Bench.Load.Pacing;

/// <summary>Walks along one loop's share of a schedule that begins at an instant on the monotonic clock.</summary>
internal struct ArrivalCursor
{
    private readonly ArrivalSchedule schedule;
    private readonly long startNs;
    private readonly int stride;
    private double offsetNs;
    private long index;

    public ArrivalCursor(ArrivalSchedule schedule, long startNs, LoopShare share)
    {
        this.schedule = schedule;
        this.startNs = startNs;
        stride = share.Loops;
        offsetNs = schedule.AtNs(0, 0);
        Step(share.Index);
    }

    /// <summary>Arrivals of this share that it has passed.</summary>
    public long Passed { get; private set; }

    /// <summary>When the arrival at the cursor is due.</summary>
    public readonly long DueNs => startNs + (long)offsetNs;

    public void Advance()
    {
        Passed++;
        Step(stride);
    }

    /// <summary>The instants of other loops' arrivals are passed one by one: each hangs on the one before it.</summary>
    private void Step(int arrivals)
    {
        for (var i = 0; i < arrivals; i++) offsetNs = schedule.AtNs(++index, offsetNs);
    }
}
