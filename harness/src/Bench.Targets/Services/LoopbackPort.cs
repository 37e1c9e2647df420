using System.Net;
using System.Net.Sockets;

namespace Bench.Targets.Services;

/// <summary>Services take any port: only targets are told it.</summary>
internal static class LoopbackPort
{
    /// <summary>One that nobody has at this moment.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
