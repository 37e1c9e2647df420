using System.Net;
using System.Net.Sockets;
using Bench.Load.Driving;

namespace Bench.Load.Loops;

/// <summary>One socket of the <see cref="SocketLoop"/> with its pending operations.</summary>
internal sealed class SocketChannel : IDisposable
{
    private const int BufferBytes = 16 * 1024;
    private const int ReadsInTurn = 4;

    private readonly SocketLoop loop;
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SocketAsyncEventArgs connecting = new();
    private readonly SocketAsyncEventArgs sending = new();
    private readonly SocketAsyncEventArgs receiving = new();

    public SocketChannel(SocketLoop loop, Connection connection, IPEndPoint endpoint)
    {
        this.loop = loop;
        Connection = connection;
        connecting.RemoteEndPoint = endpoint;
        receiving.SetBuffer(GC.AllocateUninitializedArray<byte>(BufferBytes));
        connecting.Completed += (_, _) => Connected();
        sending.Completed += (_, _) => Sent();
        receiving.Completed += (_, _) => Received();
    }

    public Connection Connection { get; }

    public bool IsSending { get; private set; }

    public void Connect()
    {
        // Told from another thread also when it is known at once: the pool is then not in the middle of something.
        if (!socket.ConnectAsync(connecting)) ThreadPool.UnsafeQueueUserWorkItem(static channel => channel.Connected(), this, preferLocal: false);
    }

    public bool Send(byte[] bytes)
    {
        sending.SetBuffer(bytes, 0, bytes.Length);
        IsSending = socket.SendAsync(sending);
        return IsSending || sending.SocketError == SocketError.Success;
    }

    /// <summary>Pending operations end with an error that nobody is told.</summary>
    public void Dispose() => socket.Dispose();

    private void Connected() => loop.Tell(this, static (channel, pool) =>
    {
        if (channel.connecting.SocketError != SocketError.Success)
        {
            pool.ConnectFailed(channel.Connection);
            return;
        }
        pool.Connected(channel.Connection);
        channel.ReceiveMore(pool);
    });

    private void Sent() => loop.Tell(this, static (channel, pool) =>
    {
        channel.IsSending = false;
        if (channel.sending.SocketError != SocketError.Success) pool.Ended(channel.Connection, orderly: false);
    });

    private void Received() => loop.Tell(this, static (channel, pool) =>
    {
        if (channel.TellReceived(pool)) channel.ReceiveMore(pool);
    });

    /// <summary>
    /// Reads until nothing is there, or the connection has been replaced. A server that sends faster than this reads must not keep
    /// the loop from other connections and from the level's end, so that the rest is read in another turn.
    /// </summary>
    private void ReceiveMore(ConnectionPool pool)
    {
        for (var reads = 0; reads < ReadsInTurn && loop.IsCurrent(this); reads++)
        {
            if (socket.ReceiveAsync(receiving) || !TellReceived(pool)) return;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static channel => channel.Resume(), this, preferLocal: false);
    }

    private void Resume() => loop.Tell(this, static (channel, pool) => channel.ReceiveMore(pool));

    private bool TellReceived(ConnectionPool pool)
    {
        if (receiving.SocketError != SocketError.Success || receiving.BytesTransferred == 0)
        {
            pool.Ended(Connection, orderly: receiving.SocketError == SocketError.Success);
            return false;
        }
        pool.Received(Connection, receiving.MemoryBuffer.Span[..receiving.BytesTransferred]);
        return loop.IsCurrent(this);
    }
}
