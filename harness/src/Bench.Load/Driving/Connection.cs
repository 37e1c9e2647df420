using Bench.Load.Http;

namespace Bench.Load.Driving;

/// <summary>One user's connection, through all sockets that it has one after the other.</summary>
internal sealed class Connection(int index, RequestWalk walk)
{
    private const long FirstPauseNs = 10_000_000;
    private const int MostDoublings = 7; // 1.28 s

    private int barrenAttempts;

    public int Index { get; } = index;

    public RequestWalk Walk { get; } = walk;

    public ResponseParser Parser { get; } = new();

    public ConnectionState State { get; set; }

    /// <summary>When the request was sent, or connecting began.</summary>
    public long SinceNs { get; set; }

    /// <summary>When to connect again.</summary>
    public long RetryNs { get; private set; } = long.MaxValue;

    /// <summary>The request that is awaiting its answer.</summary>
    public WireRequest? Request { get; set; }

    /// <summary>Whole answers over all sockets.</summary>
    public long Answers { get; private set; }

    /// <summary>The socket, or the attempt to get one, has given no answer yet.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>The answer to <see cref="Request"/> is compared byte for byte.</summary>
    public bool IsFullyChecked { get; set; }

    public void Answered()
    {
        Answers++;
        IsFresh = false;
        barrenAttempts = 0;
    }

    /// <summary>A new socket takes the place of the old one; <see cref="RetryNs"/> no longer counts.</summary>
    public void Connected() => RetryNs = long.MaxValue;

    /// <summary>
    /// A socket that gave an answer is replaced at once; one that gave none after a pause that doubles, so that a target which
    /// refuses or drops everything is not stormed and each user fails at a bounded rate.
    /// </summary>
    public void PauseFrom(long nowNs)
    {
        RetryNs = IsFresh ? nowNs + (FirstPauseNs << Math.Min(barrenAttempts++, MostDoublings)) : nowNs;
        IsFresh = true;
    }
}
