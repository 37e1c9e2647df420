namespace Bench.Targets.Supervision;

/// <summary>A folder of the host that an enclosed command sees empty but for what is mounted into it.</summary>
/// <param name="Mode">Of the empty folder.</param>
internal sealed record Cover(string Path, string Mode)
{
    private static readonly Cover[] Always = [new("/tmp", "1777"), new("/dev/shm", "1777")];

    /// <summary>/tmp and /dev/shm, and the folders that keep user 65534 from reaching a mount (a home folder, mode 700).</summary>
    public static IReadOnlyList<Cover> For(IReadOnlyList<BindMount> mounts) =>
    [
        .. Always.Where(cover => Directory.Exists(cover.Path)),
        .. mounts
            .Select(mount => mount.Destination)
            .Where(path => !Always.Any(cover => cover.Hides(path)))
            .Select(ClosedAncestor)
            .OfType<string>()
            .Distinct()
            .Select(path => new Cover(path, "755")),
    ];

    public bool Hides(string path) => path.StartsWith(Path + "/", StringComparison.Ordinal);

    private static bool IsClosed(string folder) =>
        !OperatingSystem.IsWindows() && Directory.Exists(folder) && !File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute);

    private static string? ClosedAncestor(string path)
    {
        var ancestors = new Stack<string>();
        for (var folder = System.IO.Path.GetDirectoryName(path); folder is { Length: > 1 }; folder = System.IO.Path.GetDirectoryName(folder))
            ancestors.Push(folder);
        return ancestors.FirstOrDefault(IsClosed);
    }
}
