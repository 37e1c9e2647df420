using Bench.Core.Claims;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Targets.Packages;

namespace Bench.Cli.Running;

/// <summary>Writes down what is run, with what, on what.</summary>
internal static class Manifests
{
    public static RunManifest Of(
        RunFolder folder,
        string root,
        Suite suite,
        IReadOnlyList<PlannedTrial> plan,
        CpuLayout cpus,
        IReadOnlyList<Claim> claims,
        Launching launching,
        string engine,
        MachineFacts machine,
        DateTimeOffset startedUtc,
        string? against)
    {
        var harness = HarnessVersion.Current;
        var targets = suite.Targets
            .Select(target => target with { Folder = FolderOf(target, root), Environment = KeptEnvironment.Of(target, folder.Id) });
        return new RunManifest(
            RunManifest.CurrentSchemaVersion,
            folder.Id,
            harness.Version,
            harness.Commit,
            HarnessBuild.Digest(),
            suite with { Targets = [.. targets] },
            plan,
            cpus,
            launching.Launcher.Id,
            launching.Software.ContainerEngine,
            launching.Software.PackageSource,
            engine,
            launching.Software.Versions,
            launching.Software.Images,
            launching.Software == TargetSoftware.Unknown
                ? new Dictionary<string, string>()
                : suite.Targets.Where(target => target.Url is null).ToDictionary(target => target.Id, target => FolderDigest.Of(target.Folder)),
            machine,
            startedUtc,
            [.. claims.Select(FixedClaim.Of)],
            launching.Services is { Software.Count: > 0 } services ? services.Software : null,
            against);
    }

    // An old version lies in the cache, under a name that says nothing to a reader.
    private static string FolderOf(Target target, string root) =>
        target.IsBase ? Path.Combine("targets", Path.GetFileName(target.Folder)) : Path.GetRelativePath(root, target.Folder);
}
