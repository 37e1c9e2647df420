namespace Bench.Reporting.Tests;

/// <summary>Where tests find what is committed.</summary>
internal static class TestPlaces
{
    public static string Repository { get; } = Root(AppContext.BaseDirectory);

    /// <summary>The shorter one of the committed runs.</summary>
    public static string ReferenceRun => Committed("quick");

    /// <summary>Suites of which a run is committed.</summary>
    public static TheoryData<string> CommittedSuites =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository, "results", "reference")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <returns>The folder of a committed run.</returns>
    public static string Committed(string suite) => Path.Combine(Repository, "results", "reference", suite);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Benchmarks.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the tests holds Benchmarks.sln."));
}
