using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

public sealed class RepositoryRootTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("bench-root-").FullName;
    private readonly string outside = Directory.CreateTempSubdirectory("bench-outside-").FullName;

    public RepositoryRootTests()
    {
        File.WriteAllText(Path.Combine(root, "Benchmarks.sln"), "");
        Directory.CreateDirectory(Below);
    }

    private string Below => Path.Combine(root, "targets", "fastapi");

    public void Dispose()
    {
        Directory.Delete(root, recursive: true);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void It_is_found_from_itself_and_from_below()
    {
        Assert.Equal(root, RepositoryRoot.Find(root, outside));
        Assert.Equal(root, RepositoryRoot.Find(Below, outside));
    }

    [Fact]
    public void It_is_found_from_where_the_executable_lies() => Assert.Equal(root, RepositoryRoot.Find(outside, Below));

    [Fact]
    public void The_directory_that_the_user_is_in_counts_first()
    {
        var other = Path.Combine(outside, "Benchmarks.sln");
        File.WriteAllText(other, "");

        Assert.Equal(outside, RepositoryRoot.Find(outside, Below));
    }

    [Fact]
    public void Elsewhere_the_remedy_is_told()
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => RepositoryRoot.Find(outside, outside));

        var problem = Assert.Single(error.Problems);
        Assert.StartsWith($"{outside}: no Benchmarks.sln here or in a folder above", problem, StringComparison.Ordinal);
        Assert.Contains("Change into the folder of the repository", problem, StringComparison.Ordinal);
    }
}
