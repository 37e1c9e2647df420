using Bench.Core.Running;

namespace Bench.Reporting.Page;

/// <summary>The package versions of a target on one line.</summary>
internal static class VersionText
{
    public static string Of(RunManifest manifest, string target) => manifest.Versions.TryGetValue(target, out var versions)
        ? string.Join(", ", versions.OrderBy(version => version.Key == "python" ? 1 : 0).Select(version => $"{version.Key} {version.Value}"))
        : "versions not recorded";
}
