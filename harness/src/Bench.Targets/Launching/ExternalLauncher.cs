using System.Diagnostics;
using System.Net;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Readiness;

namespace Bench.Targets.Launching;

/// <summary>Takes targets that somebody else has started, at a URL each.</summary>
public sealed class ExternalLauncher : ITargetLauncher
{
    /// <summary>What was started a moment ago may not listen yet; where nobody does for this long, there is nothing to wait for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyDictionary<string, IPEndPoint> endpoints;
    private readonly TimeSpan readyLimit;

    /// <param name="urls">By target id: <c>http://127.0.0.1:8101</c>, with <c>localhost</c> or an IPv4 address as host.</param>
    /// <exception cref="InvalidDefinitionException">Some are anything else.</exception>
    public ExternalLauncher(IReadOnlyDictionary<string, string> urls, TimeSpan readyLimit)
    {
        this.readyLimit = readyLimit;
        var read = urls.Select(url => (Id: url.Key, Text: url.Value, Endpoint: TargetUrl.Parse(url.Value))).ToList();
        var problems = read.Where(url => url.Endpoint is null)
            .Select(url => $"target {url.Id}: '{url.Text}' is not a URL that can be measured. " +
                "Write http://HOST:PORT with localhost or an IPv4 address as HOST, without a path.")
            .ToList();
        if (problems.Count > 0) throw new InvalidDefinitionException(problems);
        endpoints = read.ToDictionary(url => url.Id, url => url.Endpoint!);
    }

    public string Id => "external";

    public async Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation)
    {
        if (!endpoints.TryGetValue(target.Id, out var endpoint))
            throw new MachineNotReadyException(
                $"No URL was given for target {target.Id}. Those given: {string.Join(", ", endpoints.Keys.Order(StringComparer.Ordinal))}.");
        var running = new ExternalTarget(endpoint);
        var start = Stopwatch.GetTimestamp();
        var seen = await HealthRoute.WaitAsync(
            target, endpoint, readyLimit, () => Stopwatch.GetElapsedTime(start) < Patience || running.IsAlive, cancellation);
        if (seen is null) return running;
        throw new TargetFailedException(
            FindingKind.NeverAnswered,
            $"Target {target.Id} at http://{endpoint} {seen}. Start it, and see that nothing lies between (a proxy, a firewall).",
            []);
    }
}
