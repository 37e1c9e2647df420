using Bench.Core.Suites;

namespace Bench.Targets.Packages;

/// <summary>Which targets a package source has.</summary>
public static class SourceOffer
{
    /// <param name="source"><c>pypi</c> or <c>debian</c>.</param>
    public static bool Has(string source, Target target) => Missing(source, target) is null;

    /// <summary>A sentence for each target that the source does not have.</summary>
    public static IReadOnlyList<string> Refusals(string source, IEnumerable<Target> targets) =>
    [
        .. targets
            .Where(target => !target.IsTwin)
            .Select(target => (target.Id, Missing: Missing(source, target)))
            .Where(each => each.Missing is not null)
            .Select(each =>
                $"The target '{each.Id}' is not offered from {source}: {each.Missing!.Reason}. "
                    + $"--packages {Other(source)} has it."),
    ];

    private static UnofferedSource? Missing(string source, Target target) => target.NotOfferedFrom.FirstOrDefault(missing => missing.Source == source);

    private static string Other(string source) => PackageSourceChoice.Names.First(name => name != "auto" && name != source);
}
