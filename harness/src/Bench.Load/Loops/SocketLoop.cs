using System.Net;
using Bench.Load.Driving;

namespace Bench.Load.Loops;

/// <summary>
/// The loop for systems without epoll, on .NET's own sockets. Completions come on the runtime's threads and are told to the pool
/// there, one at a time: the thread that made the loop holds its gate except while it polls.
/// </summary>
internal sealed class SocketLoop : ITransport
{
    private readonly object gate = new();
    private readonly IPEndPoint endpoint;
    private readonly SocketChannel?[] channels;
    private readonly long startNs = MonotonicClock.NowNs;
    private ConnectionPool? pool;
    private Exception? failure;
    private long pollUntilNs = long.MaxValue;
    private long workedNs;
    private long workingSinceNs = MonotonicClock.NowNs;

    public SocketLoop(IPEndPoint endpoint, int connections)
    {
        this.endpoint = endpoint;
        channels = new SocketChannel?[connections];
        Monitor.Enter(gate);
    }

    public string Name => "sockets";

    public long WaitedNs => workingSinceNs - startNs - workedNs;

    /// <inheritdoc/>
    /// <remarks>Other systems tell no thread's CPU time: it is what the clock says.</remarks>
    public long SpunCpuNs { get; private set; }

    public void Connect(Connection connection)
    {
        var channel = new SocketChannel(this, connection, endpoint);
        channels[connection.Index] = channel;
        channel.Connect();
    }

    public bool Send(Connection connection, byte[] bytes) => channels[connection.Index]!.Send(bytes);

    public bool IsSending(Connection connection) => channels[connection.Index]!.IsSending;

    public void Close(Connection connection)
    {
        channels[connection.Index]?.Dispose();
        channels[connection.Index] = null;
    }

    public void Poll(ConnectionPool pool, long untilNs, long spinFromNs)
    {
        this.pool = pool;
        var nowNs = MonotonicClock.NowNs;
        workedNs += nowNs - workingSinceNs;
        // Nobody could tell anything while this thread held the gate.
        pool.Looked(workingSinceNs, nowNs);
        if (untilNs <= spinFromNs) Wait((untilNs - nowNs + 999_999) / 1_000_000);
        else if (spinFromNs - nowNs >= 1_000_000) Wait((spinFromNs - nowNs) / 1_000_000);
        else Spin(nowNs, untilNs);
        workingSinceNs = MonotonicClock.NowNs;
        if (failure is not null) throw new InvalidOperationException("A completion could not be handled.", failure);
    }

    public void Dispose()
    {
        foreach (var channel in channels) channel?.Dispose();
        Array.Clear(channels);
        Monitor.Exit(gate);
    }

    /// <summary>Tells the pool, if <paramref name="channel"/> is still its connection's, while nobody else does.</summary>
    /// <param name="tell">Static, so that nothing is allocated.</param>
    public void Tell(SocketChannel channel, Action<SocketChannel, ConnectionPool> tell)
    {
        var cameNs = MonotonicClock.NowNs;
        LetLoopThrough();
        lock (gate)
        {
            if (!IsCurrent(channel) || failure is not null) return;
            var sinceNs = MonotonicClock.NowNs;
            try
            {
                pool!.Looked(cameNs, sinceNs);
                tell(channel, pool);
            }
            catch (Exception error)
            {
                // On this thread it would end the process; the loop's thread throws it.
                failure = error;
                Monitor.Pulse(gate);
            }
            workedNs += MonotonicClock.NowNs - sinceNs;
        }
    }

    private void Wait(long milliseconds)
    {
        var waitMs = (int)Math.Clamp(milliseconds, 1, 1000);
        Volatile.Write(ref pollUntilNs, MonotonicClock.NowNs + (waitMs * 1_000_000L));
        Monitor.Wait(gate, waitMs);
        Volatile.Write(ref pollUntilNs, long.MaxValue);
    }

    /// <summary>
    /// A monitor goes to whoever comes first: without this, servers that send without pause keep the loop out for a tenth of a second and longer.
    /// </summary>
    private void LetLoopThrough()
    {
        while (MonotonicClock.NowNs >= Volatile.Read(ref pollUntilNs) && !Monitor.IsEntered(gate)) Thread.Yield();
    }

    /// <summary>Leaves the gate to completions again and again.</summary>
    private void Spin(long sinceNs, long untilNs)
    {
        long nowNs;
        do
        {
            Monitor.Exit(gate);
            Thread.Yield();
            Monitor.Enter(gate);
            nowNs = MonotonicClock.NowNs;
        }
        while (nowNs < untilNs);
        SpunCpuNs += nowNs - sinceNs;
    }

    public bool IsCurrent(SocketChannel channel) => ReferenceEquals(channels[channel.Connection.Index], channel);
}
