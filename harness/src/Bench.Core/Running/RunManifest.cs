using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>What was run, with what, on what: written before the first trial, never changed.</summary>
/// <param name="Versions">Package versions by target id, each a map from distribution to version; Python itself is <c>python</c>.</param>
public sealed record RunManifest(
    int SchemaVersion,
    string RunId,
    string HarnessVersion,
    string? Commit,
    Suite Suite,
    IReadOnlyList<PlannedTrial> Plan,
    CpuLayout Cpus,
    string Launcher,
    string PackageSource,
    string Engine,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Versions,
    MachineFacts Machine,
    DateTimeOffset StartedUtc)
{
    public const int CurrentSchemaVersion = 1;
}
