using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Services;
using Bench.Targets.Verification;

namespace Bench.Cli.Running;

/// <summary>How this run's targets are started: prepared once, used for verification and for trials.</summary>
/// <param name="Launcher">For verification.</param>
/// <param name="LoggingTo">The same, with the targets' logs in the folder that it is given.</param>
/// <param name="Software">What the targets are made of, as the manifest records it.</param>
/// <param name="Targets">Those that can be started.</param>
/// <param name="Services">Null where somebody else has started the targets, and cares for what they need.</param>
internal sealed record Launching(
    ITargetLauncher Launcher, Func<string, CancellationToken, Task<ITargetLauncher>> LoggingTo, TargetSoftware Software, CpuLayout Cpus, IReadOnlyList<Target> Targets, ServiceAddresses? Services)
{
    /// <summary>A sentence for each service that a contract needs and that is nowhere.</summary>
    public IReadOnlyList<string> Lacking(Contract contract) => Services?.Lacking(contract) ?? [];

    public VerifyContract Verify { get; } = new ContractVerifier().VerifyAsync;
}
