namespace Bench.Targets.Docker;

/// <summary>What a Docker engine says of itself, as far as it decides whether and how well targets can be measured in it.</summary>
/// <param name="Endpoint">Where it answers: <c>unix:///var/run/docker.sock</c>.</param>
/// <param name="ContainerSystem">What its containers run on: <c>linux</c> or <c>windows</c>.</param>
/// <param name="Host">The system that the engine itself runs on, in its words.</param>
/// <param name="SetsCpus">Containers can be kept on CPUs (cpuset).</param>
/// <param name="LimitsMemory">Containers can be given less memory than the machine has.</param>
public sealed record EngineFacts(
    string Endpoint,
    string Version,
    Version ApiVersion,
    string ContainerSystem,
    string Host,
    string StorageDriver,
    string CgroupVersion,
    bool IsRootless,
    bool SetsCpus,
    bool LimitsMemory)
{
    /// <summary>Of Docker 20.10 (December 2020), the oldest that distributions still support.</summary>
    public static Version OldestApi { get; } = new(1, 41);

    /// <summary>Docker Desktop runs its engine in a virtual machine, on every system.</summary>
    public bool IsInVirtualMachine => Host.Contains("Docker Desktop", StringComparison.Ordinal);

    public override string ToString() =>
        $"Docker {Version}, API {ApiVersion}, {StorageDriver}, cgroup v{CgroupVersion}{(IsRootless ? ", rootless" : "")}, on {Host}";
}
