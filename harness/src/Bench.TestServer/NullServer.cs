using System.Runtime.Versioning;

namespace Bench.TestServer;

/// <summary>
/// Gives the same answer to every request as cheaply as this language can: what an engine reaches against it is the engine's ceiling.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class NullServer : EpollServer
{
    private NullServer(int port, CannedAnswer answer)
        : base(port, answer)
    {
    }

    /// <param name="port">0 takes a free one.</param>
    public static NullServer Start(int port, CannedAnswer answer)
    {
        var server = new NullServer(port, answer);
        server.Start();
        return server;
    }

    private protected override long NextWaitNs() => PollNs;

    private protected override bool OnRequest(int socket, ReadOnlySpan<byte> request) => SendAnswer(socket);
}
