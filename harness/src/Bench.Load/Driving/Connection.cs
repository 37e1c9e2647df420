using Bench.Load.Http;
using Bench.Load.Recording;

namespace Bench.Load.Driving;

/// <summary>One connection, in a closed level a user's, through all sockets that it has one after the other.</summary>
internal sealed class Connection(int index, RequestWalk walk)
{
    private const long FirstPauseNs = 10_000_000;

    /// <summary>40 ms: a target that is back is asked again soon, so that what an open level waits for is the target and not this pause.</summary>
    private const int MostDoublings = 2;

    private int barrenAttempts;

    public int Index { get; } = index;

    public RequestWalk Walk { get; } = walk;

    public ResponseParser Parser { get; } = new();

    public ConnectionState State { get; private set; }

    /// <summary>When the request was sent, connecting began, or the connection became free.</summary>
    public long SinceNs { get; private set; }

    /// <summary>When the request that is awaiting its answer was due.</summary>
    public long DueNs { get; set; }

    /// <summary>Of the request that is awaiting its answer.</summary>
    public RequestTimes Times => new(DueNs, SinceNs, BeganNs);

    /// <summary>When the first line of the answer came, where that came before its end.</summary>
    public long? BeganNs { get; set; }

    /// <summary>It stands in the list of free connections.</summary>
    public bool IsListed { get; set; }

    /// <summary>It has been used, or could not be: it is none of those on their way to their first use.</summary>
    public bool IsSettled { get; set; }

    /// <summary>When to connect again.</summary>
    public long RetryNs { get; private set; } = long.MaxValue;

    /// <summary>The request that is awaiting its answer.</summary>
    public WireRequest? Request { get; set; }

    /// <summary>More came than an answer while nothing was asked: it will be taken for the next one.</summary>
    public bool HasUnaskedBytes { get; set; }

    /// <summary>Whole answers over all sockets.</summary>
    public long Answers { get; private set; }

    /// <summary>The socket, or the attempt to get one, has given no answer yet.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>The answer to <see cref="Request"/> is compared byte for byte.</summary>
    public bool IsFullyChecked { get; set; }

    public void Enter(ConnectionState state, long nowNs)
    {
        State = state;
        SinceNs = nowNs;
    }

    public void Began(long nowNs) => BeganNs ??= nowNs;

    public void Answered()
    {
        Answers++;
        IsFresh = false;
        barrenAttempts = 0;
    }

    /// <summary>A new socket takes the place of the old one; <see cref="RetryNs"/> no longer counts.</summary>
    public void Connected()
    {
        RetryNs = long.MaxValue;
        HasUnaskedBytes = false;
    }

    /// <summary>
    /// A socket that gave an answer is replaced at once; one that gave none after a pause that doubles a few times, so that a target which
    /// refuses or drops everything is not stormed and each user fails at a bounded rate.
    /// </summary>
    public void PauseFrom(long nowNs)
    {
        RetryNs = IsFresh ? nowNs + (FirstPauseNs << Math.Min(barrenAttempts++, MostDoublings)) : nowNs;
        IsFresh = true;
    }
}
