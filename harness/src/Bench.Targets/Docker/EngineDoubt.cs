namespace Bench.Targets.Docker;

/// <summary>Why an engine cannot run targets, or not so that the figures mean what they say.</summary>
/// <param name="Cause">As a sentence without its full stop.</param>
/// <param name="IsObstacle">True where nothing can be started; false where <c>--launcher docker</c> may, and <c>auto</c> passes it by.</param>
public sealed record EngineDoubt(string Cause, string Remedy, bool IsObstacle)
{
    public override string ToString() => $"{Cause}. {Remedy}";

    /// <summary>The gravest first; empty for an engine that is as wanted.</summary>
    public static IReadOnlyList<EngineDoubt> About(EngineFacts facts) => [.. Obstacles(facts), .. Reservations(facts)];

    private static IEnumerable<EngineDoubt> Obstacles(EngineFacts facts)
    {
        if (facts.ContainerSystem != "linux")
            yield return new(
                $"The Docker engine at {facts.Endpoint} runs {facts.ContainerSystem} containers",
                "Switch it to Linux containers.",
                IsObstacle: true);
        if (facts.ApiVersion < EngineFacts.OldestApi)
            yield return new(
                $"The Docker engine at {facts.Endpoint} ({facts.Version}) speaks API {facts.ApiVersion}, and {EngineFacts.OldestApi} is the oldest that works",
                "Upgrade it to Docker 20.10 or later.", IsObstacle: true);
        if (!facts.SetsCpus)
            yield return new(
                $"The Docker engine at {facts.Endpoint} cannot keep containers on chosen CPUs, so targets and load would share them",
                facts.IsRootless
                    ? "Delegate the cpuset controller to your user (Docker's documentation, Rootless mode, Limiting resources), or use the system's engine."
                    : "Enable the cpuset controller of the kernel's control groups.",
                IsObstacle: true);
    }

    private static IEnumerable<EngineDoubt> Reservations(EngineFacts facts)
    {
        const string otherwise = "or use --launcher process";
        if (facts.IsRootless)
            yield return new(
                "A rootless engine's host network is usually one of its own (RootlessKit), where a target does not hear this machine's loopback",
                $"Use the system's engine (docker context use default), {otherwise}.", IsObstacle: false);
        if (facts.IsInVirtualMachine)
            yield return new(
                "Docker Desktop runs containers in a virtual machine: their CPUs are not this machine's, and every connection passes a proxy",
                $"Use an engine on Linux itself, {otherwise}. "
                    + "For figures that mean little, enable host networking in Docker Desktop (4.34 or later; Settings, Resources, Network).",
                IsObstacle: false);
        if (!facts.LimitsMemory)
            yield return new(
                $"The Docker engine at {facts.Endpoint} cannot limit memory, so a target that grows takes the machine's",
                "Boot with cgroup_enable=memory, or delegate the memory controller to a rootless engine.", IsObstacle: false);
    }
}
