namespace Bench.EndToEnd.Tests;

/// <summary>Which launcher is taken, and what is said where no Docker engine answers.</summary>
[Collection(nameof(OneCommandAtATime))]
public class EngineSpecs
{
    private static readonly Dictionary<string, string?> NoEngine = new() { ["DOCKER_HOST"] = "unix:///nowhere/docker.sock" };

    [Fact]
    public async Task Without_an_engine_targets_run_as_processes_and_that_is_said()
    {
        await Provisioned.RequireAsync("process");

        var verified = (await BenchProcess.RunAsync(Repository.Original.Root, NoEngine, "verify", "fastapi", "--packages", "debian")).MustExitWith(0);

        Assert.Contains(
            "targets run as local processes: No Docker engine answers at unix:///nowhere/docker.sock (there is no such socket)",
            verified.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_engine_targets_run_in_its_containers_and_that_is_said()
    {
        await Provisioned.RequireAsync("docker");

        var verified = (await BenchProcess.RunAsync(Repository.Original.Root, "verify", "fastapi", "--packages", "debian")).MustExitWith(0);

        Assert.Matches(@"targets run in containers: Docker \d+\.", verified.Error);
    }

    [Fact]
    public async Task An_engine_that_was_asked_for_and_is_not_there_ends_with_3_and_the_remedy()
    {
        var error = (await BenchProcess.RunAsync(Repository.Original.Root, NoEngine, "verify", "fastapi", "--launcher", "docker")).MustExitWith(3).Error;

        Assert.Contains("No Docker engine answers at unix:///nowhere/docker.sock (there is no such socket)", error, StringComparison.Ordinal);
        Assert.Contains("--launcher process", error, StringComparison.Ordinal);
    }
}
