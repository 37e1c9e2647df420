namespace Bench.Targets.Linux;

/// <summary>Lines of a mount table (proc_pid_mountinfo(5)).</summary>
internal static class MountTable
{
    private const int MountPointField = 4;

    /// <summary>Mount points at or below a folder, in the order in which they were made.</summary>
    public static IReadOnlyList<string> PointsBelow(string folder, IEnumerable<string> mountInfo) =>
    [
        .. mountInfo
            // A space in a path is written as octal.
            .Select(line => line.Split(' ')[MountPointField].Replace("\\040", " ", StringComparison.Ordinal))
            .Where(mount => mount == folder || mount.StartsWith(folder + "/", StringComparison.Ordinal)),
    ];
}
