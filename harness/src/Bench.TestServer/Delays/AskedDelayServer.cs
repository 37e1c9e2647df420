using System.Buffers.Text;
using System.Runtime.Versioning;
using Bench.Load;

namespace Bench.TestServer.Delays;

/// <summary>
/// The service that targets call: answers <c>GET /delayed?ms=N</c> with 200 and 256 bytes N milliseconds later, over connections that it keeps. It sleeps
/// until the next answer is due, for it shares its CPU.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class AskedDelayServer : EpollServer
{
    private const int BodyBytes = 256;
    private const int MostMs = 60_000;

    private readonly PriorityQueue<Pending, long> pending = new();
    private readonly Dictionary<int, long> serials = [];
    private long received;

    private AskedDelayServer(int port)
        : base(port, new CannedAnswer(200, [.. Enumerable.Repeat((byte)'d', BodyBytes)]))
    {
    }

    /// <param name="port">0 takes a free one.</param>
    public static AskedDelayServer Start(int port)
    {
        var server = new AskedDelayServer(port);
        server.Start();
        return server;
    }

    private protected override long NextWaitNs() =>
        pending.TryPeek(out _, out var dueNs) ? Math.Clamp(dueNs - MonotonicClock.NowNs, 0, PollNs) : PollNs;

    /// <summary>What is asked otherwise gets no answer: nobody but targets asks.</summary>
    private protected override bool OnRequest(int socket, ReadOnlySpan<byte> request)
    {
        if (DelayMs(request) is not { } delayMs) return false;
        serials[socket] = received;
        pending.Enqueue(new Pending(socket, received), MonotonicClock.NowNs + (delayMs * 1_000_000L));
        received++;
        return true;
    }

    private protected override void OnRound()
    {
        while (pending.TryPeek(out var next, out var dueNs) && MonotonicClock.NowNs >= dueNs)
        {
            pending.Dequeue();
            // The number of a socket that was closed meanwhile may be another connection's by now.
            if (serials.TryGetValue(next.Socket, out var serial) && serial == next.Serial && !SendAnswer(next.Socket)) Close(next.Socket);
        }
    }

    private protected override void OnClosed(int socket) => serials.Remove(socket);

    private static int? DelayMs(ReadOnlySpan<byte> request)
    {
        var asked = "GET /delayed?ms="u8;
        if (!request.StartsWith(asked)) return null;
        return Utf8Parser.TryParse(request[asked.Length..], out int delayMs, out var digits)
            && delayMs is >= 0 and <= MostMs
            && request[asked.Length + digits] == (byte)' '
                ? delayMs
                : null;
    }

    private readonly record struct Pending(int Socket, long Serial);
}
