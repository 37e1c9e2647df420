using System.Globalization;
using Bench.Cli.Tables;

namespace Bench.Cli.Listing;

/// <summary>Targets for people: what all have alike is said once.</summary>
internal static class TargetPage
{
    public static void Write(Page page, IReadOnlyList<ListedTarget> targets)
    {
        var contracts = Common(targets.Select(target => target.Contracts));
        var settings = Common(targets.Select(target => target.Settings));
        var differ = targets.Any(target => target.Contracts.Count > contracts.Length);
        page.Table(new Table(
            ["target", "framework", "port", "packages", .. differ ? ["also offers"] : (string[])[], "settings of its own"],
            [.. targets.Select(target => (IReadOnlyList<Cell>)[
                target.Id,
                target.Framework,
                target.Port.ToString(CultureInfo.InvariantCulture),
                string.Join(", ", target.PackageSources),
                .. differ ? [string.Join(", ", target.Contracts.Except(contracts))] : (Cell[])[],
                string.Join("; ", target.Settings.Except(settings))])]));
        if (contracts.Length > 0) page.Text($"all offer: {string.Join(", ", contracts)}");
        if (settings.Length > 0) page.Text($"all have: {string.Join("; ", settings)}");
        foreach (var line in targets.SelectMany(Absent).GroupBy(absent => absent.What, absent => absent.Id))
            page.Text($"{string.Join(", ", line)}: {line.Key}");
    }

    private static IEnumerable<(string Id, string What)> Absent(ListedTarget target) =>
    [
        .. target.NotOfferedFrom.Select(absent => (target.Id, $"not offered from {absent.Source} ({absent.Reason})")),
        .. target.NotOffered.GroupBy(absent => absent.Reason, absent => absent.Contract)
            .Select(absent => (target.Id, $"not offered: {string.Join(", ", absent)} ({absent.Key})")),
    ];

    /// <summary>What is in every list, in the order of the first.</summary>
    private static T[] Common<T>(IEnumerable<IReadOnlyList<T>> lists) =>
        [.. lists.Aggregate((IEnumerable<T>?)null, (common, list) => common?.Intersect(list) ?? list) ?? []];
}
