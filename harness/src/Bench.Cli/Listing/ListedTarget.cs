using Bench.Core.Suites;

namespace Bench.Cli.Listing;

/// <param name="PackageSources">Those that its packages come from, as <c>--packages</c> names them.</param>
/// <param name="Contracts">Ids of those that it offers.</param>
/// <param name="Settings">Each with its value.</param>
internal sealed record ListedTarget(
    string Id,
    string Title,
    string Framework,
    int Port,
    IReadOnlyList<string> PackageSources,
    IReadOnlyList<string> Contracts,
    IReadOnlyList<ListedSetting> Settings)
{
    public static ListedTarget Of(Target target) => new(
        target.Id,
        target.Title,
        target.Framework,
        target.Port,
        [
            .. target.Requirements.Length > 0 ? ["pypi"] : (string[])[],
            .. target.DebianPackages.Count > 0 ? ["debian"] : (string[])[],
        ],
        target.Contracts,
        [.. target.Settings.Select(setting => new ListedSetting(setting.Name, setting.Value))]);
}
