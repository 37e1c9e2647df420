using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Services;

/// <summary>Tells each target where its services are, and nobody else: an address may hold a password, which no manifest shall keep.</summary>
public sealed class ServedLauncher(ITargetLauncher launcher, ServiceAddresses services) : ITargetLauncher
{
    public string Id => launcher.Id;

    public Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation) =>
        launcher.StartAsync(target with { Environment = target.Environment.Concat(services.Variables).ToDictionary() }, workers, cancellation);
}
