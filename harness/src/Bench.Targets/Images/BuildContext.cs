using System.Formats.Tar;
using System.Text;
using Bench.Targets.Packages;

namespace Bench.Targets.Images;

/// <summary>The files that a build is sent.</summary>
internal sealed class BuildContext
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly SortedDictionary<string, (Func<Stream> Open, UnixFileMode Mode)> files = new(StringComparer.Ordinal);

    /// <summary>Paths in the archive, in its order.</summary>
    public IReadOnlyCollection<string> Paths => files.Keys;

    public BuildContext Text(string path, string text)
    {
        files[path] = (() => new MemoryStream(Encoding.UTF8.GetBytes(text)), Plain);
        return this;
    }

    /// <summary>A file, or all files below a folder but those that Python makes.</summary>
    public BuildContext Copy(string path, string source)
    {
        if (File.Exists(source)) files[path] = OnDisk(source);
        else foreach (var file in FolderDigest.Files(source)) files[$"{path}/{file}"] = OnDisk(Path.Combine(source, file));
        return this;
    }

    /// <summary>As a tar archive whose bytes depend on paths, contents and what may be executed only.</summary>
    public async Task WriteAsync(Stream archive, CancellationToken cancellation)
    {
        // Not Pax: there each entry tells the process and the moment that wrote it.
        await using var tar = new TarWriter(archive, TarEntryFormat.Gnu, leaveOpen: true);
        var never = DateTimeOffset.UnixEpoch;
        foreach (var (path, file) in files)
        {
            await using var content = file.Open();
            await tar.WriteEntryAsync(
                new GnuTarEntry(TarEntryType.RegularFile, path)
                {
                    DataStream = content,
                    Mode = file.Mode,
                    ModificationTime = never,
                    AccessTime = never,
                    ChangeTime = never,
                },
                cancellation);
        }
    }

    private static (Func<Stream> Open, UnixFileMode Mode) OnDisk(string source) =>
        (() => File.OpenRead(source), FolderDigest.IsExecutable(source) ? Executable : Plain);
}
