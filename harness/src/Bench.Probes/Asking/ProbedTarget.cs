using System.Net;
using Bench.Core.Suites;

namespace Bench.Probes.Asking;

/// <summary>A running target, as a probe asks it.</summary>
/// <param name="Contracts">All that it offers.</param>
public sealed record ProbedTarget(Target Target, IReadOnlyList<Contract> Contracts, IPEndPoint Endpoint, ProbeClient Client)
{
    /// <param name="name">Of the evidence, unique in the probe and target: lower-case words joined by hyphens.</param>
    public Task<SeenAnswer> AskAsync(string name, RequestTemplate request, CancellationToken cancellation) =>
        Client.AskAsync($"{Target.Id}-{name}", Endpoint, request, cancellation);

    public Task<SeenAnswer> AskAsync(string name, string path, CancellationToken cancellation) => AskAsync(name, RequestTemplate.Get(path), cancellation);
}
