using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Launching;

/// <summary>Takes the user's own services where they run already, and has all others started.</summary>
public sealed class LauncherOfOwn(ITargetLauncher others, ExternalLauncher running) : ITargetLauncher
{
    public string Id => others.Id;

    /// <inheritdoc />
    public Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation) =>
        (target.Url is null ? others : running).StartAsync(target, workers, cancellation);
}
