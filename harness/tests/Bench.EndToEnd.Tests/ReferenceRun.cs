namespace Bench.EndToEnd.Tests;

/// <summary>The shorter of the committed runs, as one that was measured here.</summary>
internal static class ReferenceRun
{
    public static string Folder => Repository.Original.PathOf("results/reference/quick");

    /// <summary>Manifest, journal and logs: what all the rest is made from.</summary>
    /// <returns><paramref name="folder"/>.</returns>
    public static string CopyTo(string folder)
    {
        var logs = Directory.EnumerateFiles(Path.Combine(Folder, "logs"));
        foreach (var file in (IEnumerable<string>)[Path.Combine(Folder, "manifest.json"), Path.Combine(Folder, "trials.jsonl"), .. logs])
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    /// <summary>Every file is there, byte for byte as it was committed.</summary>
    public static void MustBeIn(string folder)
    {
        Assert.Equal(Names(Folder), Names(folder));
        Assert.All(Names(Folder), name => Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, name)), File.ReadAllBytes(Path.Combine(folder, name))));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
