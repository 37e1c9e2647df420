namespace Bench.EndToEnd.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bench-test-").FullName;

    /// <summary>An environment in which this folder is the cache of package roots.</summary>
    public IReadOnlyDictionary<string, string?> AsCache => new Dictionary<string, string?> { ["BENCH_CACHE"] = Path };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
