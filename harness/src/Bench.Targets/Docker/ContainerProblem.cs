using Bench.Core.Running;
using Bench.Core.Suites;
using Docker.DotNet;

namespace Bench.Targets.Docker;

/// <summary>Why an engine refused to start a container, with what to do about it.</summary>
internal static class ContainerProblem
{
    /// <param name="what">Was to run in it: <c>target fastapi</c>.</param>
    public static MachineNotReadyException Of(string what, CpuSet cpus, DockerApiException refused)
    {
        var reason = Refusal.ReasonOf(refused);
        return new MachineNotReadyException($"The Docker engine refused to start {what}: {reason}. {Remedy(reason, cpus)}", refused);
    }

    private static string Remedy(string reason, CpuSet cpus)
    {
        bool Says(string words) => reason.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (Says("cpu"))
            return $"Its CPUs ({cpus}) are not the engine's to give: name others with --cpus \"target=…;load=…;services=…\", or use --launcher process.";
        if (Says("rlimit"))
            return "Let it give as many open files as this process may have (LimitNOFILE= of docker.service, against ulimit -Hn), or use --launcher process.";
        if (Says("no space left")) return "Make room on its disk (docker system df; docker system prune).";
        if (Says("memory")) return "See what its kernel allows (docker info), or use --launcher process.";
        return "See the engine's own log (journalctl -u docker), or use --launcher process.";
    }
}
