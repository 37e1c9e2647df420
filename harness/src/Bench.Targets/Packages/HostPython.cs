using System.Text.Json;
using Bench.Core.Running;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>The Python that the user's PATH finds.</summary>
/// <param name="Executable">Absolute, behind any version switcher.</param>
/// <param name="MakesEnvironments">It has venv and ensurepip (Debian packs them apart).</param>
/// <param name="HasPip">Outside an environment, to download with.</param>
/// <param name="HasHeaders">Extension modules can be built against it.</param>
internal sealed record HostPython(string Executable, string Prefix, string Version, bool MakesEnvironments, bool HasPip, bool HasHeaders)
{
    private static readonly Version Oldest = new(3, 12);

    /// <summary>The applications are written for 3.12 and later.</summary>
    public bool IsRecentEnough => System.Version.TryParse(Version.TrimEnd('+').Split('a', 'b', 'r')[0], out var version) && version >= Oldest;

    /// <summary>Null where there is none that starts.</summary>
    public static async Task<HostPython?> FindAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        if (Tool.Find("python3", environment.GetValueOrDefault("PATH")) is null) return null;
        var told = await Tool.RunAsync(
            ["python3", "-c", Resource.Text("describe.py")], environment, limit: TimeSpan.FromSeconds(20), cancellation: cancellation);
        return told.Succeeded && told.LastLines.LastOrDefault(line => line.StartsWith('{')) is { } json
            ? JsonSerializer.Deserialize<HostPython>(json, RunJson.Line)
            : null;
    }
}
