using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes the targets of all manifests, whose ids and ports are unique.</summary>
internal static class TargetManifests
{
    /// <param name="nameAll">Whether each target must name every contract, offered or not: those of an older version cannot.</param>
    public static DefinitionSet<Target> Build(IReadOnlyList<DefinitionFile> files, DefinitionSet<Contract> contracts, bool nameAll, ProblemList problems)
    {
        var listed = files.SelectMany(Listed).ToArray();
        CheckUnique(listed, "id", "another name", problems);
        CheckUnique(listed, "port", "another port", problems);

        Dictionary<string, Target> targets = [];
        foreach (var file in files.Where(file => file.IsWellFormed))
            foreach (var target in new TargetManifest(file, contracts, nameAll, problems).Build())
                targets.TryAdd(target.Id, target);

        string[] known = [.. listed.Select(map => map.Find("id")).OfType<ScalarNode>().Select(id => id.Text)];
        return new DefinitionSet<Target>("target", targets, known, isComplete: files.All(file => file.Document is not null));
    }

    // Also from manifests that something is wrong with.
    private static IEnumerable<MapNode> Listed(DefinitionFile file) =>
        file.Document?.Find("targets") is ListNode list ? list.Items.OfType<MapNode>() : [];

    private static void CheckUnique(IEnumerable<MapNode> targets, string key, string remedy, ProblemList problems)
    {
        foreach (var same in targets.Select(target => target.Find(key)).OfType<ScalarNode>().GroupBy(value => value.Text))
            foreach (var again in same.Skip(1))
                problems.Add(again.Place, $"the {key} {again.Text} is taken by {same.First().Place}. Choose {remedy}.");
    }
}
