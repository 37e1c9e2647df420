using Bench.Catalog.Checking;
using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>One YAML file of a kind.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Source">As messages name it.</param>
/// <param name="Document">What it holds, or null where it is not YAML with keys.</param>
/// <param name="IsWellFormed">Its schema accepts it, so it can be built from.</param>
internal sealed record DefinitionFile(string Path, string Source, MapNode? Document, bool IsWellFormed)
{
    /// <summary>The file's name without its ending, which is the id of what it defines.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>A file that this one names as seen from its own folder: where it lies, and as messages name it.</summary>
    public (string Path, string Source) Beside(string name) =>
        (System.IO.Path.Combine(Folder, name), Source[..(Source.LastIndexOf('/') + 1)] + name);

    /// <summary>One definition of several that stand in this file, under the name that it gives itself.</summary>
    public DefinitionFile Part(MapNode document, DefinitionSchema schema, ProblemList problems) => new(
        Path, Source, document, schema.Accepts(document, problems))
    {
        Name = (document.Find("id") as ScalarNode)?.Text ?? "",
    };

    public static DefinitionFile Read(string path, string source, DefinitionSchema schema, ProblemList problems)
    {
        var root = Utf8Text.Read(path, source, problems) is { } text ? YamlTree.Parse(source, text, problems) : null;
        return new DefinitionFile(path, source, root as MapNode, root is not null && schema.Accepts(root, problems));
    }
}
