using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Bench.Load.Native;

namespace Bench.TestServer;

/// <summary>
/// A server on one thread of its own, on the kernel's calls: what it adds to an answer is a few microseconds. Understands requests
/// without a body, one at a time on a connection.
/// </summary>
[SupportedOSPlatform("linux")]
public abstract unsafe class EpollServer : ITestServer
{
    private const int BufferBytes = 16 * 1024;
    private const int EventsPerWait = 512;
    private const int NonBlocking = 0x800 | 0x80000; // SOCK_NONBLOCK | SOCK_CLOEXEC

    /// <summary>How soon it looks whether it is to stop.</summary>
    private protected const long PollNs = 100_000_000;

    private readonly byte[] answer;
    private readonly Socket listener;
    private readonly Thread thread;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<int> open = [];
    private volatile bool stopping;
    private long connections;
    private long requests;
    private long answers;

    private protected EpollServer(int port, CannedAnswer answer)
    {
        this.answer = answer.ToBytes();
        listener = Listener.Bind(port);
        Endpoint = (IPEndPoint)listener.LocalEndPoint!;
        thread = new Thread(Run) { IsBackground = true, Name = "test server" };
    }

    public IPEndPoint Endpoint { get; }

    public ServerCounts Counts => new(Volatile.Read(ref connections), Volatile.Read(ref requests), Volatile.Read(ref answers));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        stopping = true;
        return new ValueTask(ended.Task);
    }

    private protected void Start() => thread.Start();

    /// <summary>How long to wait for events at most; 0 does not wait.</summary>
    private protected abstract long NextWaitNs();

    /// <summary>A request has come.</summary>
    /// <param name="request">Its last bytes; all of it where it came in one piece.</param>
    /// <returns>False when its connection has ended.</returns>
    private protected abstract bool OnRequest(int socket, ReadOnlySpan<byte> request);

    /// <summary>Called after each round of events.</summary>
    private protected virtual void OnRound()
    {
    }

    private protected virtual void OnClosed(int socket)
    {
    }

    /// <returns>False when the connection has ended.</returns>
    private protected bool SendAnswer(int socket)
    {
        fixed (byte* bytes = answer)
        {
            if (Libc.Send(socket, bytes, answer.Length, Libc.NoSignal) != answer.Length) return false;
        }
        answers++;
        return true;
    }

    private protected void Close(int socket)
    {
        open.Remove(socket);
        OnClosed(socket);
        _ = Libc.Close(socket);
    }

    private void Run()
    {
        const ulong ListenerToken = ulong.MaxValue;
        using var epoll = new Epoll(EventsPerWait);
        var buffer = (byte*)NativeMemory.Alloc(BufferBytes);
        var listening = (int)listener.Handle;
        listener.Blocking = false;
        epoll.Register(listening, ListenerToken);
        TimerSlack.Least();
        while (!stopping)
        {
            var count = epoll.Wait(NextWaitNs());
            for (var i = 0; i < count; i++)
            {
                var token = epoll.TokenOf(i);
                if (token == ListenerToken) Accept(epoll, listening);
                else if (!Receive((int)token, buffer)) Close((int)token);
            }
            OnRound();
        }
        foreach (var socket in open.ToArray()) Close(socket);
        NativeMemory.Free(buffer);
        listener.Dispose();
        ended.SetResult();
    }

    private void Accept(Epoll epoll, int listening)
    {
        while (true)
        {
            var socket = Libc.Accept(listening, null, null, NonBlocking);
            if (socket < 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error == Libc.WouldBlock) return;
                throw new Win32Exception(error);
            }
            var on = 1;
            _ = Libc.SetOption(socket, Libc.TcpLevel, Libc.TcpNoDelay, &on, sizeof(int));
            open.Add(socket);
            connections++;
            epoll.Register(socket, (ulong)socket);
        }
    }

    /// <summary>False when the connection has ended.</summary>
    private bool Receive(int socket, byte* buffer)
    {
        while (true)
        {
            var count = (int)Libc.Receive(socket, buffer, BufferBytes, 0);
            if (count <= 0) return count < 0 && Marshal.GetLastPInvokeError() is Libc.WouldBlock or Libc.Interrupted;
            var request = new ReadOnlySpan<byte>(buffer, count);
            if (!EndsRequest(request)) continue;
            requests++;
            if (!OnRequest(socket, request)) return false;
            if (count < BufferBytes) return true;
        }
    }

    /// <summary>A client that waits for its answer has nothing after the head's end, and none sends a four-byte end in pieces.</summary>
    private static bool EndsRequest(ReadOnlySpan<byte> bytes) => bytes.EndsWith("\r\n\r\n"u8);
}
