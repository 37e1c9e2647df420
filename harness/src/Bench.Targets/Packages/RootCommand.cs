using Bench.Core.Running;
using Bench.Targets.Machine;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Runs the tools of a package root in it.</summary>
internal static class RootCommand
{
    /// <summary>What name resolution needs; the root has none of its own.</summary>
    private static readonly string[] NetworkFiles = ["/etc/resolv.conf", "/etc/hosts"];

    public static async Task<ToolOutcome> RunAsync(
        PackageRoot root,
        IReadOnlyList<string> command,
        IReadOnlyList<BindMount> mounts,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan? limit,
        CancellationToken cancellation)
    {
        await RequireRightsAsync(cancellation);
        var enclosure = new Enclosure
        {
            Root = root.Folder,
            Isolation = Isolation.Full,
            Identity = Identity.Installer,
            WorkingDirectory = "/tmp",
            OpenFiles = DescriptorLimit.Read().Wanted,
            Mounts = [.. NetworkFiles.Where(File.Exists).Select(BindMount.Same), .. mounts],
        };
        RefuseLinks(root, enclosure.Mounts);
        return await Tool.RunAsync(enclosure.Around(command), environment, limit: limit, cancellation: cancellation);
    }

    private static async Task RequireRightsAsync(CancellationToken cancellation)
    {
        if (await IsolationCheck.RunAsync(cancellation) == Isolation.Full) return;
        throw new MachineNotReadyException(
            "Entering a package root needs root rights with CAP_SYS_ADMIN, and this process may not make namespaces (unshare --mount --pid failed). " +
            "Run bench with sudo; in a container, start that with --privileged; or install Python 3.12 or later with its venv module and use --packages pypi.");
    }

    /// <summary>An absolute link inside the root would lead a mount point out of it.</summary>
    private static void RefuseLinks(PackageRoot root, IEnumerable<BindMount> mounts)
    {
        foreach (var mount in mounts)
        {
            for (var place = mount.Destination; place is { Length: > 1 }; place = Path.GetDirectoryName(place))
            {
                if (new FileInfo(root.Folder + place).LinkTarget is { } link && Path.IsPathRooted(link))
                    throw new MachineNotReadyException(
                        $"{mount.Destination} cannot be shown inside the package root because {place} is a link there. Move it to another folder.");
            }
        }
    }
}
