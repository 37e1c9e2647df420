using System.Net;
using System.Net.Sockets;

namespace Bench.TestServer;

/// <summary>Holds a port on which nobody listens: the system refuses every connection.</summary>
public sealed class RefusingServer : ITestServer
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private RefusingServer(int port) => socket.Bind(new IPEndPoint(IPAddress.Loopback, port));

    public IPEndPoint Endpoint => (IPEndPoint)socket.LocalEndPoint!;

    public ServerCounts Counts => default;

    /// <param name="port">0 takes a free one.</param>
    public static RefusingServer Start(int port) => new(port);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
