using Bench.Load.Driving;

namespace Bench.Load.Loops;

/// <summary>
/// Waiting and bytes: all that differs between systems. What happens is told to the <see cref="ConnectionPool"/> it is
/// polled for, one event at a time, so that nothing above needs a lock.
/// </summary>
internal interface ITransport : IDisposable
{
    /// <summary>As the engine's report names it.</summary>
    string Name { get; }

    /// <summary>Time in which there was nothing to do, in nanoseconds, since the transport was made.</summary>
    long WaitedNs { get; }

    /// <summary>CPU time that went into looking for work that was not there instead of sleeping, in nanoseconds.</summary>
    long SpunCpuNs { get; }

    /// <summary>Begins to connect; the pool is told how it ends, perhaps before this returns.</summary>
    void Connect(Connection connection);

    /// <summary>Sends all of <paramref name="bytes"/>, the rest of them later where they do not fit now; false when the connection is broken.</summary>
    bool Send(Connection connection, byte[] bytes);

    /// <summary>A rest of the last request still waits for room.</summary>
    bool IsSending(Connection connection);

    /// <summary>Nothing more is told of what this connection was until now.</summary>
    void Close(Connection connection);

    /// <summary>Waits for events until <paramref name="untilNs"/> at most and tells them to <paramref name="pool"/>.</summary>
    /// <param name="spinFromNs">From here on it looks again and again instead of sleeping, because to be woken takes too long.</param>
    void Poll(ConnectionPool pool, long untilNs, long spinFromNs);
}
