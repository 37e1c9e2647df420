using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Files that define one thing each, whose id is the file's name.</summary>
internal static class NamedFiles
{
    /// <param name="build">Makes the value from an accepted file; null, with problems added, where it says nothing runnable.</param>
    public static DefinitionSet<T> Build<T>(
        string noun, IReadOnlyList<DefinitionFile> files, Func<DefinitionFile, T?> build, ProblemList problems)
        where T : class
    {
        Dictionary<string, T> values = [];
        foreach (var file in files.Where(file => file.IsWellFormed))
        {
            CheckId(file, problems);
            if (build(file) is { } value) values.Add(file.Name, value);
        }

        return new DefinitionSet<T>(noun, values, [.. files.Select(file => file.Name)], isComplete: true);
    }

    private static void CheckId(DefinitionFile file, ProblemList problems)
    {
        var id = (ScalarNode)file.Document!.Value("id");
        if (id.Text == file.Name) return;
        problems.Add(
            id.Place, $"the id '{id.Text}' differs from the file's name. Write '{file.Name}', or rename the file to {id.Text}.yaml.");
    }
}
