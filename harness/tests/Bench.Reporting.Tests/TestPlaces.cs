namespace Bench.Reporting.Tests;

/// <summary>Where tests find what is committed.</summary>
internal static class TestPlaces
{
    public static string Repository { get; } = Root(AppContext.BaseDirectory);

    public static string ReferenceRun => Path.Combine(Repository, "results", "reference");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Benchmarks.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the tests holds Benchmarks.sln."));
}
