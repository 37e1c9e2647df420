using System.Security.Cryptography;
using System.Text;
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
        RunFolder folder, string root, Suite suite, IReadOnlyList<PlannedTrial> plan, CpuLayout cpus, IReadOnlyList<Claim> claims, Launching launching, string engine, MachineFacts machine,
        DateTimeOffset startedUtc, string? against)
    {
        var harness = HarnessVersion.Current;
        return new RunManifest(
            RunManifest.CurrentSchemaVersion,
            folder.Id,
            harness.Version,
            harness.Commit,
            HarnessBuild.Digest(),
            suite with { Targets = [.. suite.Targets.Select(target => target with { Folder = FolderOf(target, root), Environment = EnvironmentOf(target, folder.Id) })] },
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

    /// <summary>What a user gives a service of their own may be secret, and the manifest is published with the report: a digest tells --resume whether it is still the same.</summary>
    private static IReadOnlyDictionary<string, string> EnvironmentOf(Target target, string runId) => target.Dockerfile is null
        ? target.Environment
        : target.Environment.ToDictionary(
            variable => variable.Key,
            variable => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{runId} {variable.Key}={variable.Value}"))));

    // An old version lies in the cache, under a name that says nothing to a reader.
    private static string FolderOf(Target target, string root) =>
        target.IsBase ? Path.Combine("targets", Path.GetFileName(target.Folder)) : Path.GetRelativePath(root, target.Folder);
}
