using Bench.Core.Running;
using Bench.Targets.Linux;

namespace Bench.Targets.Packages;

/// <summary>Removes folders of the cache, never across a mount (below one lies what belongs to the host) and never under a running target.</summary>
internal static class Removal
{
    public static void Of(string folder)
    {
        RequireUnused(folder);
        Of(folder, File.ReadLines("/proc/self/mountinfo"));
    }

    /// <exception cref="MachineNotReadyException">A process runs in it.</exception>
    public static void RequireUnused(string folder)
    {
        if (MountNamespaces.UserOf(folder) is not { } user) return;
        throw new MachineNotReadyException(
            $"{folder} is in use by {user.Name} (process {user.Pid}), part of another bench that runs. Let that finish, or end it, and try again.");
    }

    internal static void Of(string folder, IEnumerable<string> mountInfo)
    {
        if (!Directory.Exists(folder)) return;
        var mounts = MountTable.PointsBelow(folder, mountInfo);
        if (mounts.Count > 0)
            throw new MachineNotReadyException(
                $"{folder} is not removed because {mounts[^1]} is mounted in it. " +
                $"Unmount it (umount {string.Join(' ', mounts.Reverse())}) and try again.");
        Directory.Delete(folder, recursive: true);
    }
}
