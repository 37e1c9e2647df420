using Bench.Core.Suites;
using Bench.Targets.Packages;

namespace Bench.Cli.Listing;

/// <param name="PackageSources">Those that its packages come from, as <c>--packages</c> names them.</param>
/// <param name="Contracts">Ids of those that it offers.</param>
/// <param name="Settings">Each with its value.</param>
/// <param name="NotOffered">Contracts that it does not offer, each with the reason.</param>
/// <param name="NotOfferedFrom">Package sources that do not have it, each with the reason.</param>
internal sealed record ListedTarget(
    string Id,
    string Title,
    string Framework,
    int Port,
    IReadOnlyList<string> PackageSources,
    IReadOnlyList<string> Contracts,
    IReadOnlyList<ListedSetting> Settings,
    IReadOnlyList<UnofferedContract> NotOffered,
    IReadOnlyList<UnofferedSource> NotOfferedFrom)
{
    public static ListedTarget Of(Target target) => new(
        target.Id,
        target.Title,
        target.Framework,
        target.Port,
        [.. PackageSourceChoice.Names.Where(name => name != "auto" && SourceOffer.Has(name, target))],
        target.Contracts,
        [.. target.Settings.Select(setting => new ListedSetting(setting.Name, setting.Value))],
        target.NotOffered,
        target.NotOfferedFrom);
}
