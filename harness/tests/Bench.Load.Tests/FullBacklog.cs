using System.Net;
using System.Net.Sockets;

namespace Bench.Load.Tests;

/// <summary>A listener that accepts nobody and whose queue is full, so that the system drops further attempts.</summary>
internal sealed class FullBacklog : IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> queued = [];

    public FullBacklog()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        // The kernel's queue holds one more than was asked for.
        for (var i = 0; i < 3; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            queued.Add(socket);
            try
            {
                socket.Connect(listener.LocalEndPoint!);
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It goes on in the kernel.
            }
        }
        Thread.Sleep(50);
    }

    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    public void Dispose()
    {
        foreach (var socket in queued) socket.Dispose();
        listener.Dispose();
    }
}
