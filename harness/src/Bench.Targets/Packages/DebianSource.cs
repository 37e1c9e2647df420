using Bench.Core.Suites;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Debian's own packages, in one package root for all targets.</summary>
/// <param name="sharing">All targets that there are, so that runs of different suites use the same root.</param>
public sealed class DebianSource(Provisioning provisioning, IReadOnlyList<Target> sharing) : IPackageSource
{
    public string Id => "debian";

    public async Task<PreparedPackages> PrepareAsync(IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        var root = await new PackageRoots(provisioning).PrepareAsync(sharing.SelectMany(target => target.DebianPackages), cancellation);
        var command = InstalledVersions.Command(PackageRoot.Python, sharing.SelectMany(target => target.VersionsOf));
        var outcome = await RootCommand.RunAsync(root, command, [], SystemEnvironment.Clean, null, cancellation);
        var versions = InstalledVersions.Read(outcome, PackageRoot.Python);
        return new PreparedPackages(Id, targets.ToDictionary(
            target => target.Id,
            target => new PythonEnvironment(PackageRoot.Python, root.Folder, Venv: null, Prefix: null, InstalledVersions.Of(target, versions))));
    }
}
