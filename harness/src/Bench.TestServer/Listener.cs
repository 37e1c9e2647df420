using System.Net;
using System.Net.Sockets;

namespace Bench.TestServer;

internal static class Listener
{
    private const int Backlog = 2048;

    /// <exception cref="IOException">The port is in use.</exception>
    public static Socket Bind(int port)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            listener.Listen(Backlog);
            return listener;
        }
        catch (SocketException error)
        {
            listener.Dispose();
            throw new IOException($"The test server cannot listen on 127.0.0.1:{port}: {error.Message}. Choose another port, or 0 for a free one.", error);
        }
    }
}
