using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Asks an interpreter which versions it imports.</summary>
internal static class InstalledVersions
{
    /// <summary>The command; its output goes to <see cref="Read"/>.</summary>
    public static IReadOnlyList<string> Command(string interpreter, IEnumerable<string> distributions) =>
        [interpreter, "-c", Resource.Text("versions.py"), .. distributions.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Of <paramref name="all"/> those that a target's manifest names, and Python's.</summary>
    public static IReadOnlyDictionary<string, string> Of(Target target, IReadOnlyDictionary<string, string> all) =>
        all.Where(version => version.Key == "python" || target.VersionsOf.Contains(version.Key)).ToDictionary();

    public static IReadOnlyDictionary<string, string> Read(ToolOutcome outcome, string interpreter)
    {
        if (outcome.Succeeded && outcome.LastLines.LastOrDefault(line => line.StartsWith('{')) is { } json)
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, RunJson.Line)!;
        throw new MachineNotReadyException(
            $"{interpreter} does not run (status {outcome.Status}):{Environment.NewLine}{outcome.Evidence}{Environment.NewLine}" +
            "Remove the cache with bench clean and provision again.");
    }
}
