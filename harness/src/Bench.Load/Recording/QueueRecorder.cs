using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>Watches how many requests wait for a connection.</summary>
internal sealed class QueueRecorder(MeasuredWindow window)
{
    private long? leastInFirstHalf;
    private long? leastInSecondHalf;
    private long? atEnd;

    public QueueLengths Lengths => new(leastInFirstHalf ?? 0, leastInSecondHalf ?? 0, atEnd ?? 0);

    /// <summary>Told whenever the queue has been worked off as far as it goes; in between it only grows.</summary>
    public void Saw(long length, long nowNs)
    {
        if (nowNs < window.StartNs) return;
        if (nowNs >= window.EndNs) atEnd ??= length;
        else if (nowNs < window.MiddleNs) leastInFirstHalf = Math.Min(leastInFirstHalf ?? length, length);
        else leastInSecondHalf = Math.Min(leastInSecondHalf ?? length, length);
    }
}
