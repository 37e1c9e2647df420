using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Packages;

public sealed class CacheTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-cache-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("/own", "/xdg", "/own")]
    [InlineData("", "/xdg", "/xdg/bench")]
    [InlineData("", "", "/home/u/.cache/bench")]
    public void The_cache_is_where_the_environment_says(string own, string xdg, string path) =>
        Assert.Equal(path, CacheFolder.From(new Dictionary<string, string> { ["BENCH_CACHE"] = own, ["XDG_CACHE_HOME"] = xdg, ["HOME"] = "/home/u" }).Path);

    [Fact]
    public async Task An_entry_is_made_once_by_whoever_comes_first()
    {
        var made = 0;
        var running = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Entry().MakeAsync(
            async making =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Delay(50);
                await File.WriteAllTextAsync(Path.Combine(making, "file"), "x");
                made++;
                Interlocked.Decrement(ref running);
            },
            _ => { },
            CancellationToken.None)));
        Assert.Equal(1, made);
        Assert.True(File.Exists(Path.Combine(Entry().Folder, "file")));
        Assert.False(Directory.Exists(Entry().Making));
    }

    [Fact]
    public async Task A_failed_entry_is_not_there_and_can_be_made_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Entry().MakeAsync(_ => throw new InvalidOperationException(), _ => { }, CancellationToken.None));
        Assert.False(Entry().Exists);
        Assert.False(Directory.Exists(Entry().Making));
        await Entry().MakeAsync(_ => Task.CompletedTask, _ => { }, CancellationToken.None);
        Assert.True(Entry().Exists);
    }

    [Fact]
    public async Task What_a_killed_run_left_half_made_is_removed_first()
    {
        Directory.CreateDirectory(Path.Combine(Entry().Making, "half"));
        await Entry().MakeAsync(_ => Task.CompletedTask, _ => { }, CancellationToken.None);
        Assert.Empty(Directory.GetFileSystemEntries(Entry().Folder));
    }

    [Fact]
    public async Task Cleaning_removes_what_was_made_and_nothing_else()
    {
        var cache = new CacheFolder(folder.FullName);
        await Entry().MakeAsync(_ => Task.CompletedTask, _ => { }, CancellationToken.None);
        var own = Path.Combine(folder.FullName, "of-the-user");
        await File.WriteAllTextAsync(own, "x");
        foreach (var logs in new[] { cache.VerificationLogs, cache.ServiceLogs })
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(logs).FullName, "django.log"), "x");
        Assert.Equal([Entry().Folder], cache.Clean());
        Assert.Equal([own], Directory.GetFileSystemEntries(folder.FullName));
        Assert.Empty(cache.Clean());
    }

    [Fact]
    public void A_key_changes_with_anything_that_it_names()
    {
        Assert.Equal(CacheEntry.Key("a", "b"), CacheEntry.Key("a", "b"));
        Assert.NotEqual(CacheEntry.Key("a", "b"), CacheEntry.Key("ab"));
        Assert.NotEqual(CacheEntry.Key("a", "b"), CacheEntry.Key("b", "a"));
    }

    private CacheEntry Entry() => new CacheFolder(folder.FullName).Entry(CacheEntry.Roots, "key");
}
