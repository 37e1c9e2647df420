using Bench.Catalog.Checking;
using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>Where the files of a kind lie in the repository.</summary>
internal static class DefinitionFolder
{
    private const string Manifest = "targets.yaml";

    /// <summary>All <c>*.yaml</c> of a folder, in the order of their names.</summary>
    public static IReadOnlyList<DefinitionFile> Read(string root, string folder, DefinitionSchema schema, ProblemList problems)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
        {
            problems.Add(new Place(folder, null), "this folder is missing. Restore it from the repository.");
            return [];
        }

        RefuseOtherEnding(root, Directory.EnumerateFiles(path, "*.yml"), problems);
        return Read(root, Directory.EnumerateFiles(path, "*.yaml"), schema, problems);
    }

    /// <summary>The <c>targets.yaml</c> of each folder below <c>targets/</c>.</summary>
    public static IReadOnlyList<DefinitionFile> ReadTargets(string root, ProblemList problems)
    {
        var path = Path.Combine(root, "targets");
        var folders = Directory.Exists(path) ? Directory.GetDirectories(path) : [];
        if (folders.Length == 0)
            problems.Add(new Place("targets", null), "there are no targets. Each has a folder here with a targets.yaml.");

        RefuseOtherEnding(root, folders.Select(folder => Path.Combine(folder, "targets.yml")).Where(File.Exists), problems);
        RefuseNearName(root, folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")), problems);
        var manifests = folders.Select(folder => Path.Combine(folder, Manifest)).Where(File.Exists);
        return Read(root, manifests, DefinitionSchema.Targets, problems);
    }

    private static DefinitionFile[] Read(string root, IEnumerable<string> paths, DefinitionSchema schema, ProblemList problems) =>
        [.. paths.Order(StringComparer.Ordinal).Select(path => DefinitionFile.Read(path, Source(root, path), schema, problems))];

    // Else a definition would be overlooked without a word.
    private static void RefuseOtherEnding(string root, IEnumerable<string> paths, ProblemList problems)
    {
        foreach (var path in paths)
            problems.Add(new Place(Source(root, path), null), "definitions end in .yaml; rename it, or it is not read.");
    }

    // An application may have YAML files of its own, under names of their own.
    private static void RefuseNearName(string root, IEnumerable<string> paths, ProblemList problems)
    {
        foreach (var path in paths.Where(path => NearestNames.Distance(Path.GetFileName(path), Manifest) is 1 or 2))
            problems.Add(new Place(Source(root, path), null), $"a folder's targets stand in {Manifest}; rename it, or it is not read.");
    }

    private static string Source(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
