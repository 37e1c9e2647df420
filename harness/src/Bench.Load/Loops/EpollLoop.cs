using System.Net;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Bench.Load.Driving;
using Bench.Load.Native;

namespace Bench.Load.Loops;

/// <summary>The loop on Linux: one thread, epoll, and direct calls of <c>send</c> and <c>recv</c>.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class EpollLoop : ITransport
{
    private const int EventsPerWait = 512;
    private const int BufferBytes = 64 * 1024;

    /// <summary>A wait that ends sooner found what was there before it. To fall asleep and be woken takes longer.</summary>
    private const long AtOnceNs = 3_000;

    /// <summary>
    /// A look is one system call. Where it takes longer, somebody else had the CPU meanwhile, and no CPU time went into it. To ask the kernel for the
    /// thread's CPU time would make each request a microsecond late.
    /// </summary>
    private const long LongestLookNs = 3_000;

    private readonly Epoll epoll = new(EventsPerWait);
    private readonly InternetAddress address;
    private readonly EpollSocket[] sockets;
    private readonly Connection?[] connections;
    private readonly byte* buffer = (byte*)NativeMemory.Alloc(BufferBytes);
    private ConnectionPool? pool;
    private long lookedNs = MonotonicClock.NowNs;
    private long unreadSinceNs;

    public EpollLoop(IPEndPoint endpoint, int connections)
    {
        address = new InternetAddress(endpoint);
        sockets = new EpollSocket[connections];
        TimerSlack.Least();
        this.connections = new Connection?[connections];
    }

    public string Name => "epoll";

    public long WaitedNs { get; private set; }

    public long SpunCpuNs { get; private set; }

    public void Connect(Connection connection)
    {
        ref var socket = ref sockets[connection.Index];
        connections[connection.Index] = connection;
        socket = new EpollSocket(TcpSocket.Open(), socket.Generation + 1);
        epoll.Register(socket.Descriptor, socket.TokenFor(connection.Index));
        fixed (InternetAddress* to = &address)
        {
            // Also where it connects at once, the first event tells: there is one way in.
            if (Libc.Connect(socket.Descriptor, to, sizeof(InternetAddress)) == 0) return;
        }
        if (Marshal.GetLastPInvokeError() != Libc.InProgress) socket.ConnectFailed = true;
    }

    public bool Send(Connection connection, byte[] bytes)
    {
        ref var socket = ref sockets[connection.Index];
        socket.Unsent = bytes;
        socket.SentBytes = 0;
        return SendRest(ref socket);
    }

    public bool IsSending(Connection connection) => sockets[connection.Index].Unsent is not null;

    public void Close(Connection connection)
    {
        ref var socket = ref sockets[connection.Index];
        if (!socket.IsOpen) return;
        _ = Libc.Close(socket.Descriptor);
        socket = new EpollSocket(generation: socket.Generation + 1);
    }

    public void Poll(ConnectionPool pool, long untilNs, long spinFromNs)
    {
        this.pool = pool;
        var count = Wait(untilNs, spinFromNs);
        pool.Looked(unreadSinceNs, lookedNs);
        for (var i = 0; i < count; i++)
        {
            var token = epoll.TokenOf(i);
            ref var socket = ref sockets[(int)(uint)token];
            // An event of a socket that was replaced earlier in this batch.
            if (socket.Generation != (uint)(token >> 32)) continue;
            Dispatch(connections[(int)(uint)token]!, ref socket, epoll.FlagsOf(i));
        }
    }

    public void Dispose()
    {
        foreach (var socket in sockets)
        {
            if (socket.IsOpen) _ = Libc.Close(socket.Descriptor);
        }
        epoll.Dispose();
        NativeMemory.Free(buffer);
    }

    private int Wait(long untilNs, long spinFromNs)
    {
        var beforeNs = MonotonicClock.NowNs;
        var sleepUntilNs = Math.Min(untilNs, spinFromNs);
        var count = epoll.Wait(sleepUntilNs - beforeNs);
        var nowNs = MonotonicClock.NowNs;
        // Who sleeps is woken by what comes; after the time for which it wanted to sleep it should have been awake.
        var hasSlept = sleepUntilNs > beforeNs && nowNs - beforeNs >= AtOnceNs;
        unreadSinceNs = hasSlept ? Math.Min(nowNs, sleepUntilNs) : lookedNs;
        lookedNs = nowNs;
        if (count == 0 && nowNs >= spinFromNs && nowNs < untilNs) count = Spin(untilNs);
        WaitedNs += lookedNs - beforeNs;
        return count;
    }

    private int Spin(long untilNs)
    {
        while (true)
        {
            unreadSinceNs = lookedNs;
            var count = epoll.Wait(0);
            lookedNs = MonotonicClock.NowNs;
            // The look that finds something is work.
            if (count > 0) return count;
            SpunCpuNs += Math.Min(lookedNs - unreadSinceNs, LongestLookNs);
            if (lookedNs >= untilNs) return 0;
        }
    }

    private void Dispatch(Connection connection, ref EpollSocket socket, uint flags)
    {
        var generation = socket.Generation;
        if (!socket.IsConnected)
        {
            if (!FinishConnect(connection, ref socket, flags) || socket.Generation != generation) return;
        }
        else if (socket.Unsent is not null && (flags & Epoll.Writable) != 0 && !SendRest(ref socket))
        {
            pool!.Ended(connection, orderly: false);
            return;
        }
        if ((flags & (Epoll.Readable | Epoll.Ended)) != 0) Receive(connection, ref socket, generation, (flags & Epoll.Ended) != 0);
    }

    private bool FinishConnect(Connection connection, ref EpollSocket socket, uint flags)
    {
        if ((flags & (Epoll.Writable | Epoll.Ended)) == 0) return false;
        if (socket.ConnectFailed || TcpSocket.TakeError(socket.Descriptor) != 0)
        {
            pool!.ConnectFailed(connection);
            return false;
        }
        socket.IsConnected = true;
        pool!.Connected(connection);
        return true;
    }

    /// <summary>
    /// Takes one buffer. A server that sends faster than this loop reads must not keep it from other connections and from the
    /// level's end, so that what is left waits for its turn.
    /// </summary>
    /// <param name="ended">The peer has closed: no further event will tell, so read until the end shows.</param>
    private void Receive(Connection connection, ref EpollSocket socket, uint generation, bool ended)
    {
        var count = (int)Libc.Receive(socket.Descriptor, buffer, BufferBytes, 0);
        var error = count < 0 ? Marshal.GetLastPInvokeError() : 0;
        if (error == Libc.WouldBlock) return;
        if (count > 0) pool!.Received(connection, new ReadOnlySpan<byte>(buffer, count));
        else if (error != Libc.Interrupted) pool!.Ended(connection, orderly: count == 0);
        // A short read has emptied the socket: what comes later is a new edge (epoll(7)).
        var mayHaveMore = count == BufferBytes || ended || error == Libc.Interrupted;
        if (mayHaveMore && socket.Generation == generation) epoll.Ask(socket.Descriptor, socket.TokenFor(connection.Index));
    }

    private static bool SendRest(ref EpollSocket socket)
    {
        var bytes = socket.Unsent!;
        fixed (byte* start = bytes)
        {
            while (socket.SentBytes < bytes.Length)
            {
                var count = Libc.Send(socket.Descriptor, start + socket.SentBytes, bytes.Length - socket.SentBytes, Libc.NoSignal);
                if (count >= 0)
                {
                    socket.SentBytes += (int)count;
                    continue;
                }
                var error = Marshal.GetLastPInvokeError();
                if (error == Libc.WouldBlock) return true;
                if (error != Libc.Interrupted) return false;
            }
        }
        socket.Unsent = null;
        return true;
    }
}
