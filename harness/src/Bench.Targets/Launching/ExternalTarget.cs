using System.Net;
using System.Net.Sockets;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Targets.Launching;

/// <summary>A target of somebody else: it is neither seen from inside nor ended.</summary>
internal sealed class ExternalTarget(IPEndPoint endpoint) : IRunningTarget
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    public IPEndPoint Endpoint => endpoint;

    public TimeSpan? ColdStart => null;

    public IReadOnlyList<string> LastLogLines => [];

    /// <summary>True where it takes a connection.</summary>
    public bool IsAlive
    {
        get
        {
            using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                return socket.ConnectAsync(endpoint).Wait(ConnectLimit);
            }
            catch (AggregateException)
            {
                return false;
            }
        }
    }

    public CancellationToken Ended => CancellationToken.None;

    public Task<TargetDemise?> DemiseAsync() =>
        Task.FromResult(IsAlive ? null : new TargetDemise(FindingKind.TargetDied, $"takes no connections on {endpoint} any more"));

    public ResourceSample? Sample() => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
