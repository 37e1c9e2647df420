namespace Bench.Reporting.Tests;

/// <summary>Where tests find what is committed.</summary>
internal static class TestPlaces
{
    public static string Repository { get; } = Root(AppContext.BaseDirectory);

    /// <summary>The shorter one of the committed runs.</summary>
    public static string ReferenceRun => Committed("quick");

    /// <summary>Suites of which a run is committed.</summary>
    public static TheoryData<string> CommittedSuites =>
        [
            .. Directory.EnumerateDirectories(Path.Combine(Repository, "results", "reference"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    /// <returns>The folder of a committed run.</returns>
    public static string Committed(string suite) => Path.Combine(Repository, "results", "reference", suite);

    /// <summary>Copies a committed run into a folder that is not there yet.</summary>
    public static void CopyCommitted(string suite, string folder)
    {
        var run = Committed(suite);
        foreach (var file in Directory.EnumerateFiles(run, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(folder, Path.GetRelativePath(run, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Benchmarks.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the tests holds Benchmarks.sln."));
}
