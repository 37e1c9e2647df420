namespace Bench.Load.Pacing;

/// <summary>Walks along a schedule that begins at <paramref name="startNs"/> on the monotonic clock.</summary>
internal struct ArrivalCursor(ArrivalSchedule schedule, long startNs)
{
    private double offsetNs = schedule.AtNs(0, 0);

    /// <summary>Arrivals passed.</summary>
    public long Index { get; private set; }

    /// <summary>When the arrival at the cursor is due.</summary>
    public readonly long DueNs => startNs + (long)offsetNs;

    public void Advance() => offsetNs = schedule.AtNs(++Index, offsetNs);
}
