using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>What was run, with what, on what: written before the first trial, never changed.</summary>
/// <param name="HarnessDigest">Of the harness's own assemblies.</param>
/// <param name="Versions">Package versions by target id, each a map from distribution to version; Python itself is <c>python</c>.</param>
/// <param name="ContainerEngine">The Docker engine and what decides how it runs containers; null for other launchers.</param>
/// <param name="Images">What each target's processes run in, by target id, as a digest of its contents; empty where the targets are somebody else's.</param>
/// <param name="Files">A digest of each target's folder, by target id; empty likewise.</param>
public sealed record RunManifest(
    int SchemaVersion,
    string RunId,
    string HarnessVersion,
    string? Commit,
    string HarnessDigest,
    Suite Suite,
    IReadOnlyList<PlannedTrial> Plan,
    CpuLayout Cpus,
    string Launcher,
    string? ContainerEngine,
    string PackageSource,
    string Engine,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Versions,
    IReadOnlyDictionary<string, string> Images,
    IReadOnlyDictionary<string, string> Files,
    MachineFacts Machine,
    DateTimeOffset StartedUtc)
{
    public const int CurrentSchemaVersion = 1;
}
