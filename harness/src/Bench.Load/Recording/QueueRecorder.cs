using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>Watches how many requests wait for a connection, and how many for their answer.</summary>
internal sealed class QueueRecorder(MeasuredWindow window)
{
    private long? leastInFirstHalf;
    private long? leastInSecondHalf;
    private long? atEnd;
    private long? outstandingAtMiddle;
    private long? outstandingAtEnd;

    public QueueLengths Lengths => new(leastInFirstHalf ?? 0, leastInSecondHalf ?? 0, atEnd ?? 0);

    /// <summary>A window that was closed before its middle shows no growth.</summary>
    public Outstanding Outstanding => new(outstandingAtMiddle ?? outstandingAtEnd ?? 0, outstandingAtEnd ?? 0);

    /// <summary>Told whenever the queue has been worked off as far as it goes; in between it only grows.</summary>
    /// <param name="outstanding">Requests that were due and have not ended, those of the queue among them.</param>
    public void Saw(long length, long outstanding, long nowNs)
    {
        if (nowNs < window.StartNs) return;
        if (nowNs >= window.EndNs) outstandingAtEnd ??= outstanding;
        else if (nowNs >= window.MiddleNs) outstandingAtMiddle ??= outstanding;
        if (nowNs >= window.EndNs) atEnd ??= length;
        else if (nowNs < window.MiddleNs) leastInFirstHalf = Math.Min(leastInFirstHalf ?? length, length);
        else leastInSecondHalf = Math.Min(leastInSecondHalf ?? length, length);
    }
}
