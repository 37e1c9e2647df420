namespace Bench.Core.Measurement;

/// <summary>How many requests of an open level were due and waited for a connection.</summary>
/// <param name="LeastInFirstHalf">At the emptiest moment of the window's first half.</param>
/// <param name="AtEnd">Where the window closed.</param>
public readonly record struct QueueLengths(long LeastInFirstHalf, long LeastInSecondHalf, long AtEnd)
{
    /// <summary>Of two queues: each at its own emptiest moment, which together is the least that can have waited.</summary>
    public static QueueLengths operator +(QueueLengths one, QueueLengths other) =>
        new(one.LeastInFirstHalf + other.LeastInFirstHalf, one.LeastInSecondHalf + other.LeastInSecondHalf, one.AtEnd + other.AtEnd);

    /// <summary>
    /// The queue's floor rose: a burst or a stall fills a queue that is emptied again, while requests that come faster than they are
    /// answered leave more and more of them waiting at all times.
    /// </summary>
    public bool Grows => LeastInSecondHalf > LeastInFirstHalf;
}
