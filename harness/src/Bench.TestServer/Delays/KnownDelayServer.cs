using System.Runtime.Versioning;
using Bench.Load;

namespace Bench.TestServer.Delays;

/// <summary>
/// Answers after delays that are known beforehand, and logs how long each answer really took, from the end of its request. It never
/// sleeps, so that its own lateness is a microsecond: it needs a CPU for itself.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class KnownDelayServer : EpollServer
{
    private readonly DelayDistribution delays;
    private readonly PriorityQueue<Pending, long> pending = new();
    private readonly Dictionary<int, long> serials = [];
    private long received;

    private KnownDelayServer(int port, CannedAnswer answer, DelayDistribution delays)
        : base(port, answer) => this.delays = delays;

    public DelayLog Log { get; } = new();

    /// <param name="port">0 takes a free one.</param>
    public static KnownDelayServer Start(int port, CannedAnswer answer, DelayDistribution delays)
    {
        var server = new KnownDelayServer(port, answer, delays);
        server.Start();
        return server;
    }

    private protected override long NextWaitNs() => 0;

    private protected override bool OnRequest(int socket, ReadOnlySpan<byte> request)
    {
        var nowNs = MonotonicClock.NowNs;
        serials[socket] = received;
        pending.Enqueue(new Pending(socket, received, nowNs), nowNs + delays.NsAt(received));
        received++;
        return true;
    }

    private protected override void OnRound()
    {
        while (pending.TryPeek(out var next, out var dueNs) && MonotonicClock.NowNs >= dueNs)
        {
            pending.Dequeue();
            // The number of a socket that was closed meanwhile may be another connection's by now.
            if (!serials.TryGetValue(next.Socket, out var serial) || serial != next.Serial) continue;
            // Before it is sent: a client may have it before the call returns.
            var answeredNs = MonotonicClock.NowNs;
            if (SendAnswer(next.Socket)) Log.Add(next.ReceivedNs, answeredNs);
            else Close(next.Socket);
        }
    }

    private protected override void OnClosed(int socket) => serials.Remove(socket);

    private readonly record struct Pending(int Socket, long Serial, long ReceivedNs);
}
