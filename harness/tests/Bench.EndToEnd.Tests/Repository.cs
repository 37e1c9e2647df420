namespace Bench.EndToEnd.Tests;

/// <summary>The repository itself, and copies of what a user edits in it.</summary>
internal sealed class Repository : IDisposable
{
    private readonly bool temporary;

    private Repository(string root, bool temporary)
    {
        Root = root;
        this.temporary = temporary;
    }

    public static Repository Original { get; } = new(FindRoot(), temporary: false);

    public string Root { get; }

    /// <summary>A folder with the definitions and applications, to be spoiled by a test.</summary>
    public static Repository Copy()
    {
        var copy = Directory.CreateTempSubdirectory("bench-repository-").FullName;
        File.Copy(Path.Combine(Original.Root, "Benchmarks.sln"), Path.Combine(copy, "Benchmarks.sln"));
        foreach (var folder in new[] { "targets", "scenarios" }) CopyFolder(Path.Combine(Original.Root, folder), Path.Combine(copy, folder));
        return new Repository(copy, temporary: true);
    }

    /// <summary>
    /// The same, in which the machine's noise has a trial of <c>smoke</c> repeated at most so often; without repeats a run takes as long as its plan.
    /// </summary>
    public static Repository CopyWithRepeats(int repeats)
    {
        var copy = Copy();
        copy.Edit("scenarios/suites/smoke.yaml", "budget: 2m", $"budget: 2m\nrepeats: {repeats}");
        return copy;
    }

    /// <summary>The same without repeats, in which a trial of <c>smoke</c> has one level and takes half as long.</summary>
    public static Repository CopyWithOneLevel()
    {
        var copy = CopyWithRepeats(0);
        copy.Edit("scenarios/json.yaml", "[8, 64]", "[8]");
        return copy;
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Replaces text that must be there.</summary>
    public void Edit(string relative, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(relative));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(relative), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        if (temporary) Directory.Delete(Root, recursive: true);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Benchmarks.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // The target's own user must be able to read what runs under it.
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(Path.GetDirectoryName(to)!, (UnixFileMode)0b111_101_101);
    }
}
