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

    /// <summary>
    /// It may hold the user's pip settings: nobody else can read it, and on Linux it is no file of any folder, so that no kill leaves it behind.
    /// </summary>
    private static FileStream Create(string folder)
    {
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var archive = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), options);
        if (!OperatingSystem.IsWindows()) File.Delete(archive.Name);
        return archive;
    }
}
