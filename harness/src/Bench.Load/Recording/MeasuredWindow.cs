namespace Bench.Load.Recording;

/// <summary>The window of a level and what became known inside it.</summary>
internal sealed class MeasuredWindow(long lengthNs)
{
    public long LengthNs { get; private set; } = lengthNs;

    public double Seconds => LengthNs / 1e9;

    /// <summary>Beyond all times until it opens.</summary>
    public long StartNs { get; private set; } = long.MaxValue;

    public long EndNs { get; private set; } = long.MaxValue;

    public long MiddleNs => StartNs + LengthNs / 2;

    public long Completed { get; private set; }

    public long CompletedInFirstHalf { get; private set; }

    public long Failed { get; private set; }

    public long BytesReceived { get; private set; }

    public void Open(long atNs)
    {
        StartNs = atNs;
        EndNs = atNs + LengthNs;
    }

    /// <summary>Closes it before its planned end.</summary>
    /// <param name="atNs">Nothing inside it has been told of later.</param>
    public void CloseAt(long atNs)
    {
        EndNs = atNs;
        LengthNs = Math.Max(1, atNs - StartNs);
    }

    public bool Contains(long atNs) => atNs >= StartNs && atNs < EndNs;

    public void Succeeded(long atNs)
    {
        if (!Contains(atNs)) return;
        Completed++;
        if (atNs < MiddleNs) CompletedInFirstHalf++;
    }

    public void FailedAt(long atNs)
    {
        if (Contains(atNs)) Failed++;
    }

    public void Received(int bytes, long atNs)
    {
        if (Contains(atNs)) BytesReceived += bytes;
    }
}
