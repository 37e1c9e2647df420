using System.Text.Json.Serialization;
using Bench.Core.Claims;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>What was run, with what, on what: written before the first trial that counts, never changed after it.</summary>
/// <param name="HarnessDigest">Of the harness's own assemblies.</param>
/// <param name="Versions">Package versions by target id, each a map from distribution to version; Python itself is <c>python</c>.</param>
/// <param name="ContainerEngine">The Docker engine and what decides how it runs containers; null for other launchers.</param>
/// <param name="Images">What each target's processes run in, by target id, as a digest of its contents; empty where the targets are somebody else's.</param>
/// <param name="Files">A digest of each target's folder, by target id; empty likewise.</param>
/// <param name="Services">What each service is that contracts need, by its name; null where they need none, and in older runs.</param>
/// <param name="Against">The commit of the old version that was measured beside the new one; null where there was none, and in older runs.</param>
/// <param name="Pilot">What fixed the number of blocks and chose variants; null where the suite has no pilot, and until that has ended.</param>
/// <param name="Claims">Every claim as it stood before the run, each with its digest; null in runs of harness 0.1.0 before there were claims.</param>
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
    DateTimeOffset StartedUtc,
    IReadOnlyList<FixedClaim>? Claims = null,
    IReadOnlyDictionary<string, string>? Services = null,
    string? Against = null,
    PilotOutcome? Pilot = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>False where somebody else had started a target: whether it is still the same cannot be told.</summary>
    [JsonIgnore]
    public bool IsResumable => Launcher != "external" && Suite.Targets.All(target => target.Url is null);
}
