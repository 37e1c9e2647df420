using System.Globalization;
using Bench.Core.Suites;
using Docker.DotNet.Models;

namespace Bench.Targets.Docker;

/// <summary>
/// What every target's container is given, the same for all: <c>docker-compose.yml</c> gives the same by hand. As little as a service needs, and nothing
/// between it and the load: the host's network instead of a port proxy (METHOD.md M11).
/// </summary>
public static class ContainerSettings
{
    /// <summary>On every target's container, with its id.</summary>
    internal const string TargetLabel = "bench.target";

    public const string User = "65534:65534";
    public const string WorkingDirectory = "/srv/target";

    /// <summary>2 GiB, swap included: several times what one worker of any target needs, so that only a leak meets it.</summary>
    public const long MemoryBytes = 2L << 30;

    /// <summary>A service that forks or starts threads without end meets it before the machine does.</summary>
    public const long Processes = 4096;

    /// <summary>The root file system is read-only; <c>/dev/shm</c> is a tmpfs of its own in every container.</summary>
    public static IReadOnlyDictionary<string, string> Tmpfs { get; } = new Dictionary<string, string> { ["/tmp"] = "size=64m,mode=1777" };

    /// <summary>Room for a database and what it writes ahead, less than the memory limit that it counts towards.</summary>
    private static readonly Dictionary<string, string> ServiceTmpfs = new() { ["/tmp"] = "size=1g,mode=1777" };

    public static IReadOnlyList<string> DroppedCapabilities { get; } = ["ALL"];

    public static IReadOnlyList<string> SecurityOptions { get; } = ["no-new-privileges=true"];

    /// <summary>Beside what the target's manifest sets: the same locale as in every launcher, and a home that may be written to.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { ["LANG"] = "C.UTF-8", ["HOME"] = "/tmp" };

    internal static CreateContainerParameters Of(
        Target target, string image, string interpreter, int workers, CpuSet cpus, long openFiles, string name) => new()
        {
            Name = name,
            Image = image,
            User = User,
            // Of a user's own image the folder and the command are its own.
            WorkingDir = target.Dockerfile is null ? WorkingDirectory : "",
            Cmd = target.Dockerfile is null
                ? [.. target.CommandLine(workers).Select((argument, place) => place == 0 && argument == "python" ? interpreter : argument)]
                : [],
            Env = [.. Environment.Concat(Own(target, workers)).Concat(target.Environment).Select(variable => $"{variable.Key}={variable.Value}")],
            Labels = Labels(TargetLabel, target.Id),
            HostConfig = Enclosed(cpus, openFiles, Tmpfs),
        };

    /// <summary>What other targets' commands are filled in with.</summary>
    private static Dictionary<string, string> Own(Target target, int workers) => target.Dockerfile is null ? [] : new()
    {
        ["PORT"] = target.Port.ToString(CultureInfo.InvariantCulture),
        ["WORKERS"] = workers.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A service beside the targets, as enclosed as they are; what it keeps, it keeps in memory.</summary>
    internal static CreateContainerParameters OfService(
        string service,
        string image,
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> variables,
        CpuSet cpus,
        long openFiles,
        string name) => new()
        {
            Name = name,
            Image = image,
            User = User,
            WorkingDir = "/tmp",
            Cmd = [.. command],
            Env = [.. Environment.Concat(variables).Select(variable => $"{variable.Key}={variable.Value}")],
            Labels = Labels("bench.service", service),
            HostConfig = Enclosed(cpus, openFiles, ServiceTmpfs),
        };

    private static Dictionary<string, string> Labels(string kind, string id) => new()
    {
        [ContainerOwner.Label] = ContainerOwner.ThisProcess.ToString(),
        [kind] = id,
    };

    private static HostConfig Enclosed(CpuSet cpus, long openFiles, IReadOnlyDictionary<string, string> tmpfs) => new()
    {
        NetworkMode = "host",
        CpusetCpus = cpus.ToString(),
        Memory = MemoryBytes,
        MemorySwap = MemoryBytes,
        PidsLimit = Processes,
        ReadonlyRootfs = true,
        Tmpfs = new Dictionary<string, string>(tmpfs),
        CapDrop = [.. DroppedCapabilities],
        SecurityOpt = [.. SecurityOptions],
        Ulimits = [new Ulimit { Name = "nofile", Soft = openFiles, Hard = openFiles }, new Ulimit { Name = "core", Soft = 0, Hard = 0 }],
        LogConfig = new LogConfig { Type = "json-file", Config = new Dictionary<string, string> { ["max-size"] = "10m" } },
    };
}
