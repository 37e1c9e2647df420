using Bench.Cli.Commands;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Packages;
using Bench.Targets.Verification;

namespace Bench.Cli.Running;

/// <summary>How this run's targets are started: prepared once, used for verification and for trials.</summary>
/// <param name="Packages">Null where the targets are somebody else's.</param>
internal sealed record Launching(ITargetLauncher Launcher, PreparedPackages? Packages, CpuLayout Cpus)
{
    public VerifyContract Verify { get; } = new ContractVerifier().VerifyAsync;

    /// <summary>As the manifest names the source of the packages.</summary>
    public string PackageSource => Packages?.Source ?? "unknown";

    /// <param name="targets">Those that will be started.</param>
    /// <param name="all">Those that there are.</param>
    /// <exception cref="MachineNotReadyException">Something is missing here and may not, or cannot, be installed.</exception>
    public static async Task<Launching> PrepareAsync(
        string launcher,
        string packageSource,
        Consent consent,
        IReadOnlyList<Target> targets,
        IReadOnlyList<Target> all,
        ExternalTargets external,
        CpuLayout cpus,
        Narrator narrator,
        CancellationToken cancellation)
    {
        if (launcher == "external") return new Launching(new ExternalLauncher(external.Urls, ProcessLauncher.DefaultReadyLimit), null, cpus);
        var provisioning = Provisioning.FromEnvironment(consent.Given(), narrator.Say);
        var choice = await PackageSourceChoice.MakeAsync(packageSource, provisioning, all, cancellation);
        narrator.Say($"packages from {choice.Source.Id}: {choice.Reason}");
        var packages = await choice.Source.PrepareAsync(targets, cancellation);
        var logs = Path.Combine(provisioning.Cache.Path, "verification-logs");
        return new Launching(await ProcessLauncherAsync(packages, cpus, logs, cancellation), packages, cpus);
    }

    /// <summary>The same, with the targets' logs in another folder.</summary>
    public async Task<Launching> LoggingToAsync(string folder, CancellationToken cancellation) => Packages is null
        ? this
        : this with { Launcher = await ProcessLauncherAsync(Packages, Cpus, folder, cancellation) };

    private static Task<ProcessLauncher> ProcessLauncherAsync(PreparedPackages packages, CpuLayout cpus, string logs, CancellationToken cancellation) =>
        ProcessLauncher.CreateAsync(packages, cpus.Target, logs, ProcessLauncher.DefaultReadyLimit, cancellation);
}
