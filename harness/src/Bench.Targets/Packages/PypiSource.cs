using Bench.Core.Suites;

namespace Bench.Targets.Packages;

/// <summary>Pinned and hashed packages from pip's index (or wherever pip's own settings point), in one environment for each lock.</summary>
public sealed class PypiSource(Provisioning provisioning) : IPackageSource
{
    /// <summary>With what gunicorn-h1c, published as source only, needs to be built.</summary>
    internal static IReadOnlyList<string> RootPackages { get; } = ["ca-certificates", "gcc", "libc6-dev", "python3", "python3-dev", "python3-venv"];

    /// <summary>Where Debian and its descendants install Python: only there do their packages add to it.</summary>
    private const string DistributionPrefix = "/usr";

    public string Id => "pypi";

    public async Task<PreparedPackages> PrepareAsync(IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        var locks = targets.ToDictionary(target => target.Id, RequirementsLock.Of);
        var installer = await InstallerAsync(cancellation);
        var prepared = new Dictionary<string, PythonEnvironment>();
        foreach (var sharing in targets.GroupBy(target => locks[target.Id].Path))
        {
            var environment = await installer.InstallAsync(
                locks[sharing.First().Id], [.. sharing.SelectMany(target => target.VersionsOf).Distinct()], cancellation);
            foreach (var target in sharing) prepared[target.Id] = environment with { Versions = InstalledVersions.Of(target, environment.Versions) };
        }

        return new PreparedPackages(Id, prepared);
    }

    private async Task<VirtualEnvironments> InstallerAsync(CancellationToken cancellation)
    {
        var pip = PipSettings.From(provisioning.Environment);
        if (await UsableHostPythonAsync(cancellation) is { } host)
            return new VirtualEnvironments(provisioning, new HostEnvironmentMaker(host, pip, provisioning.Environment));
        var root = await new PackageRoots(provisioning).PrepareAsync(RootPackages, cancellation);
        return new VirtualEnvironments(provisioning, new RootEnvironmentMaker(root, pip));
    }

    private async Task<HostPython?> UsableHostPythonAsync(CancellationToken cancellation)
    {
        var host = await HostPython.FindAsync(provisioning.Environment, cancellation);
        if (host is not { IsRecentEnough: true }) return null;
        if (provisioning.Consent && SystemPackages.CanInstall && host.Prefix == DistributionPrefix)
        {
            await new SystemPackages(provisioning).RequireAsync(NeedsOf(host), cancellation);
            host = await HostPython.FindAsync(provisioning.Environment, cancellation);
        }

        return host is { MakesEnvironments: true } ? host : null;
    }

    private static IReadOnlyList<SystemPackages.Need> NeedsOf(HostPython host) =>
    [
        new("gcc", "gcc"),
        new("/usr/include/stdio.h", "libc6-dev"),
        .. host.HasHeaders ? [] : (SystemPackages.Need[])[new("python3-dev", "python3-dev")],
        .. host.MakesEnvironments ? [] : (SystemPackages.Need[])[new("python3-venv", "python3-venv")],
    ];
}
