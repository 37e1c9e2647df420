namespace Bench.Targets.Supervision;

/// <summary>A folder or file of the host that an enclosure shows.</summary>
/// <param name="Source">On the host.</param>
/// <param name="Destination">Absolute, as the enclosed command sees it.</param>
internal sealed record BindMount(string Source, string Destination, bool Writable = false)
{
    public static BindMount Same(string path) => new(path, path);
}
