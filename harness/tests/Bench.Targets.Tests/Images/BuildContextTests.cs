using System.Formats.Tar;
using System.Runtime.Versioning;
using Bench.Targets.Images;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Images;

[SupportedOSPlatform("linux")]
public sealed class BuildContextTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-context-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Its_bytes_depend_on_paths_and_contents_only()
    {
        var file = Path.Combine(folder.FullName, "serve.py");
        await File.WriteAllTextAsync(file, "pass\n");
        var first = await BytesAsync(new BuildContext().Text("Dockerfile", "FROM x").Copy("app", folder.FullName));
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddYears(30));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        // Some formats write whole seconds.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.Equal(first, await BytesAsync(new BuildContext().Copy("app", folder.FullName).Text("Dockerfile", "FROM x")));
        await File.WriteAllTextAsync(file, "fail\n");
        Assert.NotEqual(first, await BytesAsync(new BuildContext().Text("Dockerfile", "FROM x").Copy("app", folder.FullName)));
    }

    [Fact]
    public async Task What_may_be_executed_stays_so_and_shows_in_the_digest()
    {
        var file = Path.Combine(folder.FullName, "entrypoint.sh");
        await File.WriteAllTextAsync(file, "#!/bin/sh\n");
        var digest = FolderDigest.Of(folder.FullName);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var archive = new MemoryStream(await BytesAsync(new BuildContext().Text("Dockerfile", "FROM x").Copy("app", folder.FullName)));
        using var tar = new TarReader(archive);
        var modes = new Dictionary<string, UnixFileMode>();
        while (await tar.GetNextEntryAsync() is { } entry) modes[entry.Name] = entry.Mode;
        Assert.True(modes["app/entrypoint.sh"].HasFlag(UnixFileMode.OtherExecute));
        Assert.False(modes["Dockerfile"].HasFlag(UnixFileMode.UserExecute));
        Assert.NotEqual(digest, FolderDigest.Of(folder.FullName));
    }

    [Fact]
    public async Task Nothing_in_it_tells_when_or_by_whom_it_was_written()
    {
        var path = new string('d', 90) + "/" + new string('f', 200);
        using var archive = new MemoryStream(await BytesAsync(new BuildContext().Text(path, "x").Text("short", "y")));
        await using var reader = new TarReader(archive);
        var entries = new List<TarEntry>();
        while (await reader.GetNextEntryAsync(copyData: true) is { } entry) entries.Add(entry);
        Assert.Equal([path, "short"], entries.Select(entry => entry.Name));
        Assert.All(entries, entry => Assert.Equal((DateTimeOffset.UnixEpoch, 0, 0), (entry.ModificationTime, entry.Uid, entry.Gid)));
        var text = System.Text.Encoding.Latin1.GetString(archive.ToArray());
        Assert.DoesNotContain(FormattableString.Invariant($"PaxHeaders.{Environment.ProcessId}"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_brings_its_files_and_not_what_python_made()
    {
        folder.CreateSubdirectory("site/__pycache__");
        folder.CreateSubdirectory("site/templates");
        string[] paths = ["site/__pycache__/x.pyc", "site/templates/a.html", "manage.py"];
        foreach (var path in paths) await File.WriteAllTextAsync(Path.Combine(folder.FullName, path), path);
        Assert.Equal(["app/manage.py", "app/site/templates/a.html"], new BuildContext().Copy("app", folder.FullName).Paths);
    }

    private static async Task<byte[]> BytesAsync(BuildContext context)
    {
        using var archive = new MemoryStream();
        await context.WriteAsync(archive, CancellationToken.None);
        return archive.ToArray();
    }
}
