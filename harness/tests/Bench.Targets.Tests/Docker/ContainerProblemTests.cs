using System.Net;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Docker.DotNet;

namespace Bench.Targets.Tests.Docker;

public sealed class ContainerProblemTests
{
    [Theory]
    [InlineData("Requested CPUs are not available - requested 4, available: 0-1.", "Its CPUs (4)")]
    [InlineData("failed to write 4: write /sys/fs/cgroup/cpuset/docker/x/cpuset.cpus: permission denied", "--cpus \"target=…;load=…;services=…\"")]
    [InlineData("write /var/lib/docker/tmp: no space left on device", "docker system df")]
    [InlineData("Your kernel does not support memory limit capabilities", "docker info")]
    [InlineData("OCI runtime create failed", "journalctl -u docker")]
    public void What_an_engine_refuses_is_told_with_what_to_do(string reason, string remedy)
    {
        var refused = new DockerApiException(HttpStatusCode.BadRequest, $"{{\"message\":\"{reason}\"}}\n");
        var problem = ContainerProblem.Of("target fastapi", new CpuSet([4]), refused);
        Assert.StartsWith($"The Docker engine refused to start target fastapi: {reason.TrimEnd('.')}. ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
    }
}
