namespace Bench.Load.Recording;

/// <summary>The window of a level and what became known inside it.</summary>
/// <param name="plannedNs">It may last on by halves of this.</param>
internal sealed class MeasuredWindow(long plannedNs, long longestNs)
{
    private readonly long quarterNs = Math.Max(1, plannedNs / 4);
    private readonly long[] completedByQuarter = new long[longestNs / Math.Max(1, plannedNs / 4) + 1];
    private bool isCutShort;
    private long? middleNs;

    public long LengthNs { get; private set; } = plannedNs;

    /// <summary>What <see cref="LengthNs"/> can become.</summary>
    public long LongestNs { get; } = longestNs;

    public double Seconds => LengthNs / 1e9;

    /// <summary>Beyond all times until it opens.</summary>
    public long StartNs { get; private set; } = long.MaxValue;

    public long EndNs { get; private set; } = long.MaxValue;

    public long MiddleNs => middleNs ?? StartNs + LengthNs / 2;

    public long Completed => completedByQuarter.Sum();

    /// <summary>Null where the window was cut short: it has no halves of known length.</summary>
    public long? CompletedInFirstHalf => isCutShort ? null : completedByQuarter[..(int)(LengthNs / quarterNs / 2)].Sum();

    public long Failed { get; private set; }

    public long BytesReceived { get; private set; }

    public void Open(long atNs)
    {
        StartNs = atNs;
        EndNs = atNs + LengthNs;
    }

    /// <summary>Half of the requests that it may have are due: it is this, and no time, that halves it.</summary>
    public void Halve(long atNs) => middleNs = atNs;

    public void LastOn(long endNs)
    {
        EndNs = endNs;
        LengthNs = endNs - StartNs;
    }

    /// <summary>Closes it before its planned end.</summary>
    /// <param name="atNs">Nothing inside it has been told of later.</param>
    public void CloseAt(long atNs)
    {
        EndNs = atNs;
        LengthNs = Math.Max(1, atNs - StartNs);
        isCutShort = true;
    }

    /// <summary>Adds what another loop saw in the same window.</summary>
    public void Add(MeasuredWindow other)
    {
        for (var i = 0; i < completedByQuarter.Length; i++) completedByQuarter[i] += other.completedByQuarter[i];
        Failed += other.Failed;
        BytesReceived += other.BytesReceived;
    }

    public bool Contains(long atNs) => atNs >= StartNs && atNs < EndNs;

    public void Succeeded(long atNs) => completedByQuarter[(atNs - StartNs) / quarterNs]++;

    public void FailedAt(long atNs)
    {
        if (Contains(atNs)) Failed++;
    }

    public void Received(int bytes, long atNs)
    {
        if (Contains(atNs)) BytesReceived += bytes;
    }
}
