using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>However a run ends, nothing is left running and no finished trial is lost.</summary>
[Collection(nameof(OneRunAtATime))]
public class InterruptionSpecs
{
    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task An_interrupted_run_ends_within_5_s_and_keeps_its_finished_trials(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var results = new TemporaryFolder();
        using var repository = Repository.CopyWithOneLevel();
        using var bench = StartSmoke(repository, results, launcher);
        var journal = await FirstTrial.AwaitAsync(results.Path, bench);

        bench.Signal(Signals.Interrupt);
        (await bench.EndAsync(TimeSpan.FromSeconds(5))).MustExitWith(130);

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(1));
        Assert.All(await File.ReadAllLinesAsync(journal), line => Assert.EndsWith("}", line, StringComparison.Ordinal));
        (await BenchProcess.RunAsync(Repository.Original.Root, "report", Path.GetDirectoryName(journal)!)).MustExitWith(0);
    }

    [Fact]
    public async Task The_orchestrator_runs_on_the_loads_cpus()
    {
        await Provisioned.RequireAsync("process");
        using var results = new TemporaryFolder();
        using var repository = Repository.CopyWithOneLevel();
        using var bench = StartSmoke(repository, results, "process");
        var journal = await FirstTrial.AwaitAsync(results.Path, bench);
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(journal)!, "manifest.json")));
        var load = manifest.RootElement.GetProperty("cpus").GetProperty("load").GetString();

        var threads = ProcessTable.ThreadStatuses(bench.Id);

        Assert.NotEmpty(threads);
        Assert.All(threads, status => Assert.Contains($"Cpus_allowed_list:\t{load}\n", status, StringComparison.Ordinal));
        bench.Signal(Signals.Interrupt);
        await bench.EndAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_killed_run_leaves_nothing_running()
    {
        await Provisioned.RequireAsync("process");
        using var results = new TemporaryFolder();
        using var repository = Repository.CopyWithOneLevel();
        using var bench = StartSmoke(repository, results, "process");
        await FirstTrial.AwaitAsync(results.Path, bench);
        Assert.NotEmpty(ProcessTable.BenchChildren());

        bench.KillAtOnce();

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_run_that_is_killed_while_it_provisions_leaves_nothing_running_and_nothing_half_made()
    {
        await Provisioned.RequireAsync("process");
        using var cache = new TemporaryFolder();
        string[] verify = ["verify", "fastapi", "--launcher", "process", "--packages", "debian"];
        using var bench = BenchProcess.Start(Repository.Original.Root, cache.AsCache, [.. verify, "--provision", "--yes"]);
        for (var attempt = 0; attempt < 600 && !ProcessTable.Runs("mmdebstrap --variant=minbase"); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.True(ProcessTable.Runs(cache.Path));

        bench.KillAtOnce();

        for (var attempt = 0; attempt < 100 && ProcessTable.Runs(cache.Path); attempt++) await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.False(ProcessTable.Runs(cache.Path));
        Assert.Contains("is not in the cache", (await BenchProcess.RunAsync(Repository.Original.Root, cache.AsCache, verify)).MustExitWith(3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_beside_the_first_ends_with_3_and_says_what_it_waits_for()
    {
        using var first = new FileStream(Path.Combine(Path.GetTempPath(), "bench-run.lock"), FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, "verify", "fastapi")).MustExitWith(3).Error;

        Assert.Contains("another run holds", error, StringComparison.Ordinal);
        Assert.Contains("Wait for it to end, or stop it.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Containers_of_a_killed_run_are_removed_by_the_next_command()
    {
        await Provisioned.RequireAsync("docker");
        using var results = new TemporaryFolder();
        using var repository = Repository.CopyWithOneLevel();
        using var bench = StartSmoke(repository, results, "docker");
        await FirstTrial.AwaitAsync(results.Path, bench);

        bench.KillAtOnce();
        var next = (await BenchProcess.RunAsync(Repository.Original.Root, "verify", "fastapi", "django", "--launcher", "process", "--packages", "debian")).MustExitWith(0);

        Assert.Matches(@"removed container bench-\w+-\d+-\d+, which a killed bench had left", next.Error);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    private static BenchProcess StartSmoke(Repository repository, TemporaryFolder results, string launcher) => BenchProcess.Start(
        repository.Root, new Dictionary<string, string?>(), "run", "smoke", "--budget", "10m", "--launcher", launcher, "--packages", "debian", "--out", results.Path);
}
