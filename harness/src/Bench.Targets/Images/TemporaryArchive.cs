using System.Formats.Tar;

namespace Bench.Targets.Images;

/// <summary>A tar archive on disk for as long as it is sent.</summary>
internal static class TemporaryArchive
{
    public static async Task<FileStream> OfAsync(BuildContext context, string folder, CancellationToken cancellation)
    {
        var archive = Create(folder);
        await context.WriteAsync(archive, cancellation);
        archive.Position = 0;
        return archive;
    }

    /// <summary>A whole file system with its owners and modes.</summary>
    public static async Task<FileStream> OfRootAsync(string root, string folder, CancellationToken cancellation)
    {
        var archive = Create(folder);
        await TarFile.CreateFromDirectoryAsync(root, archive, includeBaseDirectory: false, cancellation);
        archive.Position = 0;
        return archive;
    }

    private static FileStream Create(string folder)
    {
        Directory.CreateDirectory(folder);
        return new FileStream(
            Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }
}
