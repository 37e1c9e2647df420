using Bench.Core.Running;

namespace Bench.Reporting.Page;

/// <summary>Package versions on one line.</summary>
internal static class VersionText
{
    private const string Python = "python";

    /// <summary>Of all that a target is made of.</summary>
    public static string Of(RunManifest manifest, string target) => manifest.Versions.TryGetValue(target, out var versions)
        ? string.Join(", ", versions.OrderBy(version => version.Key == Python ? 1 : 0).Select(version => $"{version.Key} {version.Value}"))
        : "versions not recorded";

    /// <summary>Of each framework that was measured, and of Python: what a reader asks first.</summary>
    public static string OfFrameworks(RunManifest manifest)
    {
        var frameworks =
            from target in manifest.Suite.Targets
            from version in manifest.Versions.GetValueOrDefault(target.Id) ?? new Dictionary<string, string>()
            where version.Key == target.Framework || version.Key == Python
            orderby version.Key == Python
            select $"{version.Key} {version.Value}";
        return string.Join(", ", frameworks.Distinct().DefaultIfEmpty("not recorded"));
    }
}
