using System.Text.Json;
using Bench.Core.Running;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Asks an interpreter which versions it imports.</summary>
internal static class InstalledVersions
{
    /// <summary>The command; its output goes to <see cref="Read"/>.</summary>
    public static IReadOnlyList<string> Command(string interpreter, IEnumerable<string> distributions) =>
        [interpreter, "-c", Resource.Text("versions.py"), .. distributions.Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, string> Read(ToolOutcome outcome, string interpreter)
    {
        if (outcome.Succeeded && outcome.LastLines.LastOrDefault(line => line.StartsWith('{')) is { } json)
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, RunJson.Line)!;
        throw new MachineNotReadyException(
            $"{interpreter} does not run (status {outcome.Status}):{Environment.NewLine}{outcome.Evidence}{Environment.NewLine}" +
            "Remove the cache with bench clean and provision again.");
    }
}
