using Bench.Core.Running;

namespace Bench.Targets.Packages;

/// <summary>Removes folders of the cache, never across a mount: below one lies what belongs to the host.</summary>
internal static class Removal
{
    public static void Of(string folder) => Of(folder, File.ReadLines("/proc/self/mountinfo"));

    internal static void Of(string folder, IEnumerable<string> mountInfo)
    {
        if (!Directory.Exists(folder)) return;
        var mounts = MountsBelow(folder, mountInfo).ToList();
        if (mounts.Count > 0)
            throw new MachineNotReadyException(
                $"{folder} is not removed because {mounts[^1]} is mounted in it. Unmount it (umount {string.Join(' ', Enumerable.Reverse(mounts))}) and try again.");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The fifth field is the mount point, with spaces as octal (proc_pid_mountinfo(5)).</summary>
    private static IEnumerable<string> MountsBelow(string folder, IEnumerable<string> mountInfo) => mountInfo
        .Select(line => line.Split(' ')[4].Replace("\\040", " ", StringComparison.Ordinal))
        .Where(mount => mount == folder || mount.StartsWith(folder + "/", StringComparison.Ordinal));
}
