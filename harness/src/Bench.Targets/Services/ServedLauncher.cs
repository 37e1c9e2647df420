using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Services;

/// <summary>
/// Tells each target where its services are, and nobody else: an address may hold a password, which no manifest shall keep. Each start finds
/// the services as they were before the first.
/// </summary>
/// <param name="counts">Whether round trips to the database are counted, by way of the harness: not where anything is measured.</param>
public sealed class ServedLauncher(ITargetLauncher launcher, RunningServices services, bool counts = false) : ITargetLauncher
{
    public string Id => launcher.Id;

    public async Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation)
    {
        await services.ResetAsync(cancellation);
        var told = target.Environment.Concat((counts ? services.CountedAddresses : services.Addresses).Variables).ToDictionary();
        return await launcher.StartAsync(target with { Environment = told }, workers, cancellation);
    }
}
