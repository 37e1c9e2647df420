using Bench.Targets.Docker;
using Bench.Targets.Tests.Docker;

namespace Bench.EndToEnd.Tests;

/// <summary>A Docker engine that ends, or is started again, under a run.</summary>
[Collection(nameof(OneRunAtATime))]
public class LostEngineSpecs
{
    [Fact]
    public async Task A_run_whose_engine_ends_keeps_its_trials_and_is_completed_once_it_answers_again()
    {
        await Provisioned.RequireAsync("docker");
        using var repository = Repository.CopyWithOneLevel();
        using var results = new TemporaryFolder();
        using var engine = (await DockerEngine.FindAsync(TestContext.Current.CancellationToken)).Require();
        using var relay = EngineRelay.To(engine.Facts.Endpoint);
        using var bench = BenchProcess.Start(repository.Root, new Dictionary<string, string?> { ["DOCKER_HOST"] = relay.Address },
            "run", "smoke", "--targets", "fastapi", "--blocks", "2", "--budget", "10m", "--launcher", "docker", "--packages", "debian", "--out", results.Path);
        var journal = await FirstTrial.AwaitAsync(results.Path, bench);
        var finished = await File.ReadAllTextAsync(journal, TestContext.Current.CancellationToken);

        relay.Shut();

        var error = (await bench.EndAsync(TimeSpan.FromMinutes(1))).MustExitWith(3).Error;
        Assert.Contains($"The Docker engine at {relay.Address}", error, StringComparison.Ordinal);
        Assert.Contains("stopped answering. Start it again", error, StringComparison.Ordinal);
        Assert.Contains("finished trials are kept: 'bench run --resume", error, StringComparison.Ordinal);
        var folder = Path.GetDirectoryName(journal)!;
        var resumed = await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder);
        // 5 is a machine too noisy for a valid block.
        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        Assert.Contains("which a killed bench had left", resumed.Error, StringComparison.Ordinal);
        Assert.StartsWith(finished, await File.ReadAllTextAsync(journal, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        WholeRun.MustBe(folder);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Fact]
    public async Task A_run_whose_engine_is_started_again_blames_no_target_and_is_completed()
    {
        await Provisioned.RequireAsync("docker");
        using var repository = Repository.CopyWithOneLevel();
        using var results = new TemporaryFolder();
        using var engine = (await DockerEngine.FindAsync(TestContext.Current.CancellationToken)).Require();
        using var bench = BenchProcess.Start(repository.Root, new Dictionary<string, string?>(),
            "run", "smoke", "--targets", "fastapi", "--blocks", "2", "--budget", "10m", "--launcher", "docker", "--packages", "debian", "--out", results.Path);
        await TrialUnderLoad.AwaitUsersAsync(results.Path, bench, users: 8, number: 1);

        await EngineProcess.RestartAsync(engine.Facts.Endpoint);

        (await bench.EndAsync(TimeSpan.FromMinutes(1))).MustExitWith(3);
        var folder = Assert.Single(Directory.GetDirectories(results.Path));
        Assert.Empty(await File.ReadAllTextAsync(Path.Combine(folder, "trials.jsonl"), TestContext.Current.CancellationToken));
        var resumed = await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder);
        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        WholeRun.MustBe(folder);
        Assert.DoesNotContain(
            "targetDied", await File.ReadAllTextAsync(Path.Combine(folder, "trials.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }
}
