using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Targets.Supervision;

/// <summary>Puts a command into namespaces, onto CPUs, under limits and another user, by the tools of util-linux.</summary>
internal sealed record Enclosure
{
    /// <summary>
    /// 4 GiB for each process: what is its own, stacks of threads included, as far as it may be written to (setrlimit(2), RLIMIT_DATA). Two hundred threads may
    /// have 1.6 GiB of stacks that they never touch, so it is twice what a container may have; a leak ends in errors of the target, and not of the machine.
    /// </summary>
    public const long DataBytes = 4L << 30;

    /// <summary>A package root, or null to stay on the host's file system.</summary>
    public string? Root { get; init; }

    public required Isolation Isolation { get; init; }

    public required Identity Identity { get; init; }

    public IReadOnlyList<BindMount> Mounts { get; init; } = [];

    /// <summary>As the command sees it.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>An empty folder that may be mounted over for a moment; needed without <see cref="Root"/>.</summary>
    public string? Stage { get; init; }

    public CpuSet? Cpus { get; init; }

    public required long OpenFiles { get; init; }

    /// <summary>True where the first process of the command is a child of the one that is started.</summary>
    public bool HasFirstProcess => Isolation != Isolation.None;

    /// <summary>Program and arguments that run <paramref name="command"/> enclosed.</summary>
    public IReadOnlyList<string> Around(IReadOnlyList<string> command) => [.. Pinned(), .. Limited(), .. Isolated(command)];

    private string[] Pinned() => Cpus is null ? [] : ["taskset", "-c", Cpus.ToString()];

    private string[] Limited()
    {
        // A number of processes is counted over all of a user's: only meaningful for a user that has no others.
        const int mostProcesses = 4096;
        var files = OpenFiles.ToString(CultureInfo.InvariantCulture);
        var data = DataBytes.ToString(CultureInfo.InvariantCulture);
        string[] limits = ["prlimit", $"--nofile={files}:{files}", "--core=0"];
        if (Identity != Identity.Nobody) return limits;
        return Isolation == Isolation.Full
            ? [.. limits, $"--data={data}:{data}", $"--nproc={mostProcesses}:{mostProcesses}"]
            : [.. limits, $"--data={data}:{data}"];
    }

    private IReadOnlyList<string> Isolated(IReadOnlyList<string> command) => Isolation switch
    {
        Isolation.Full =>
        [
            "unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", MountScript.For(this), "bench-enter", .. Entered(command),
        ],
        Isolation.Processes =>
        [
            "unshare", "--user", "--map-current-user", "--pid", "--fork", "--kill-child",
            "sh", "-c", MountScript.ChangeFolder, "bench-enter", WorkingDirectory, .. command,
        ],
        _ => ["sh", "-c", MountScript.ChangeFolder, "bench-enter", WorkingDirectory, .. command],
    };

    private IReadOnlyList<string> Entered(IReadOnlyList<string> command) =>
    [
        "unshare", $"--root={Root ?? "/"}", $"--wd={WorkingDirectory}",
        // A change of user clears the signal that unshare --kill-child asked for (prctl(2), PR_SET_PDEATHSIG): it is asked for again.
        "setpriv", "--no-new-privs", "--pdeathsig=KILL", "--inh-caps=-all",
        .. Identity == Identity.Nobody
            ? (string[])["--reuid=65534", "--regid=65534", "--clear-groups", "--bounding-set=-all"]
            : ["--bounding-set=-all,+dac_override"],
        .. command,
    ];
}
