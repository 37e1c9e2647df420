using System.Formats.Tar;
using System.Text;

namespace Bench.Targets.Images;

/// <summary>The files that a build is sent.</summary>
internal sealed class BuildContext
{
    private const UnixFileMode Mode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly SortedDictionary<string, Func<Stream>> files = new(StringComparer.Ordinal);

    /// <summary>Paths in the archive, in its order.</summary>
    public IReadOnlyCollection<string> Paths => files.Keys;

    public BuildContext Text(string path, string text)
    {
        files[path] = () => new MemoryStream(Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>A file, or all files below a folder but those that Python makes.</summary>
    public BuildContext Copy(string path, string source)
    {
        if (File.Exists(source)) files[path] = () => File.OpenRead(source);
        else foreach (var file in Packages.FolderDigest.Files(source)) files[$"{path}/{file}"] = () => File.OpenRead(Path.Combine(source, file));
        return this;
    }

    /// <summary>As a tar archive whose bytes depend on paths and contents only.</summary>
    public async Task WriteAsync(Stream archive, CancellationToken cancellation)
    {
        // Not Pax: there each entry tells the process and the moment that wrote it.
        await using var tar = new TarWriter(archive, TarEntryFormat.Gnu, leaveOpen: true);
        var never = DateTimeOffset.UnixEpoch;
        foreach (var (path, open) in files)
        {
            await using var content = open();
            await tar.WriteEntryAsync(
                new GnuTarEntry(TarEntryType.RegularFile, path)
                {
                    DataStream = content,
                    Mode = Mode,
                    ModificationTime = never,
                    AccessTime = never,
                    ChangeTime = never,
                },
                cancellation);
        }
    }
}
