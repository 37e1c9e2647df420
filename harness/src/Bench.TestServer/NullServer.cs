using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Bench.Load.Native;

namespace Bench.TestServer;

/// <summary>
/// Gives the same answer to every request as cheaply as this language can, on one thread of its own: what an engine reaches
/// against it is the engine's ceiling. Understands requests without a body, one at a time on a connection.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed unsafe class NullServer : ITestServer
{
    private const int BufferBytes = 16 * 1024;
    private const int EventsPerWait = 512;
    private const int PollMilliseconds = 100;
    private const int NonBlocking = 0x800 | 0x80000; // SOCK_NONBLOCK | SOCK_CLOEXEC

    private readonly byte[] answer;
    private readonly Socket listener;
    private readonly Thread thread;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<int> open = [];
    private volatile bool stopping;
    private long connections;
    private long requests;
    private long answers;

    private NullServer(int port, CannedAnswer answer)
    {
        this.answer = answer.ToBytes();
        listener = Listener.Bind(port);
        Endpoint = (IPEndPoint)listener.LocalEndPoint!;
        thread = new Thread(Run) { IsBackground = true, Name = "null server" };
    }

    public IPEndPoint Endpoint { get; }

    public ServerCounts Counts => new(Volatile.Read(ref connections), Volatile.Read(ref requests), Volatile.Read(ref answers));

    /// <param name="port">0 takes a free one.</param>
    public static NullServer Start(int port, CannedAnswer answer)
    {
        var server = new NullServer(port, answer);
        server.thread.Start();
        return server;
    }

    public ValueTask DisposeAsync()
    {
        stopping = true;
        return new ValueTask(ended.Task);
    }

    private void Run()
    {
        const ulong ListenerToken = ulong.MaxValue;
        using var epoll = new Epoll(EventsPerWait);
        var buffer = (byte*)NativeMemory.Alloc(BufferBytes);
        var listening = (int)listener.Handle;
        listener.Blocking = false;
        epoll.Register(listening, ListenerToken);
        while (!stopping)
        {
            var count = epoll.Wait(PollMilliseconds);
            for (var i = 0; i < count; i++)
            {
                var token = epoll.TokenOf(i);
                if (token == ListenerToken) Accept(epoll, listening);
                else if (!Answer((int)token, buffer)) Close((int)token);
            }
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
    private bool Answer(int socket, byte* buffer)
    {
        while (true)
        {
            var count = (int)Libc.Receive(socket, buffer, BufferBytes, 0);
            if (count <= 0) return count < 0 && Marshal.GetLastPInvokeError() is Libc.WouldBlock or Libc.Interrupted;
            if (!EndsRequest(new ReadOnlySpan<byte>(buffer, count))) continue;
            requests++;
            fixed (byte* bytes = answer)
            {
                if (Libc.Send(socket, bytes, answer.Length, Libc.NoSignal) != answer.Length) return false;
            }
            answers++;
            if (count < BufferBytes) return true;
        }
    }

    /// <summary>A client that waits for its answer has nothing after the head's end, and none sends a four-byte end in pieces.</summary>
    private static bool EndsRequest(ReadOnlySpan<byte> bytes) => bytes.EndsWith("\r\n\r\n"u8);

    private void Close(int socket)
    {
        open.Remove(socket);
        _ = Libc.Close(socket);
    }
}
