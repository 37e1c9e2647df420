using System.Net;
using System.Net.Sockets;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes;

/// <summary>Makes probes one after the other, each with its targets freshly started.</summary>
/// <param name="contractsOf">All contracts that a target offers.</param>
/// <param name="folder">The run's folder; evidence is kept below its <c>probes/</c>.</param>
public sealed class ProbeSession(ITargetLauncher launcher, IReadOnlyList<Target> targets, Func<Target, IReadOnlyList<Contract>> contractsOf, string folder)
{
    /// <summary>Targets that a probe asks and a run has not got; empty where it can be made.</summary>
    public static IReadOnlyList<string> Lacking(IProbe probe, IReadOnlyList<Target> targets) =>
        [.. probe.Targets.Where(id => targets.All(target => target.Id != id))];

    /// <summary>True where it starts a program of its own in the place of a target, for which this harness must be the one that starts targets.</summary>
    public bool StartsOwnProgram(IProbe probe) =>
        targets.Any(target => probe.Targets.Contains(target.Id) && probe.Started(target).Any(started => started != target));

    /// <exception cref="TargetFailedException">A target died or never answered.</exception>
    /// <exception cref="MachineNotReadyException">A target cannot be started here.</exception>
    public async Task<ProbeResult> RunAsync(IProbe probe, CancellationToken cancellation)
    {
        using var client = new ProbeClient(new EvidenceFolder(folder, probe.Id));
        var running = new List<IRunningTarget>();
        try
        {
            List<ProbedTarget> probed = [];
            foreach (var target in probe.Targets.Select(id => targets.Single(target => target.Id == id)))
            {
                foreach (var (index, started) in probe.Started(target).Index())
                {
                    var own = index == 0 ? started : started with { Port = UnusedPort() };
                    running.Add(await launcher.StartAsync(own, workers: 1, cancellation));
                    probed.Add(new ProbedTarget(target, contractsOf(target), running[^1].Endpoint, client));
                }
            }

            return await probe.RunAsync(probed, cancellation);
        }
        finally
        {
            foreach (var target in running) await target.DisposeAsync();
        }
    }

    // A manifest has one port for a target.
    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
