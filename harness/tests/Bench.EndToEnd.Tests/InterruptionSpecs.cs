using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>A run that is interrupted leaves nothing running and loses no finished trial; where it is killed, ResumeSpecs say the same.</summary>
[Collection(nameof(OneRunAtATime))]
public class InterruptionSpecs
{
    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task A_run_keeps_to_the_loads_cpus_and_interrupted_ends_within_5_s_and_keeps_its_finished_trials(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var results = new TemporaryFolder();
        using var repository = Repository.CopyWithOneLevel();
        using var bench = BenchProcess.Start(repository.Root, new Dictionary<string, string?>(),
            "run", "smoke", "--targets", "fastapi", "--budget", "10m", "--launcher", launcher, "--packages", "debian", "--out", results.Path);
        var journal = await FirstTrial.AwaitAsync(results.Path, bench);
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(journal)!, "manifest.json")));
        var load = manifest.RootElement.GetProperty("cpus").GetProperty("load").GetString();
        var threads = ProcessTable.ThreadStatuses(bench.Id);
        Assert.NotEmpty(threads);
        Assert.All(threads, status => Assert.Contains($"Cpus_allowed_list:\t{load}\n", status, StringComparison.Ordinal));

        bench.Signal(Signals.Interrupt);
        (await bench.EndAsync(TimeSpan.FromSeconds(5))).MustExitWith(130);

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(1));
        Assert.All(await File.ReadAllLinesAsync(journal), line => Assert.EndsWith("}", line, StringComparison.Ordinal));
        (await BenchProcess.RunAsync(Repository.Original.Root, "report", Path.GetDirectoryName(journal)!)).MustExitWith(0);
    }

    [Fact]
    public async Task Commands_beside_a_run_end_with_3_and_say_what_they_wait_for_and_the_run_goes_on()
    {
        await Provisioned.RequireAsync("process");
        using var results = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        using var repository = Repository.CopyWithOneLevel();
        using var first = BenchProcess.Start(repository.Root, new Dictionary<string, string?>(),
            "run", "smoke", "--blocks", "1", "--launcher", "process", "--packages", "debian", "--out", results.Path);
        var folder = Path.GetDirectoryName(await FirstTrial.AwaitAsync(results.Path, first))!;

        foreach (var command in new[] { (string[])["run", "smoke", "--out", elsewhere.Path], ["run", "--resume", folder], ["verify", "fastapi"] })
        {
            // A shell with its own folder for temporary files is on the same machine.
            var error = (await BenchProcess.RunAsync(
                repository.Root, new Dictionary<string, string?> { ["TMPDIR"] = elsewhere.Path }, command)).MustExitWith(3).Error;
            Assert.Contains("another run holds", error, StringComparison.Ordinal);
            Assert.Contains("Wait for it to end, or stop it.", error, StringComparison.Ordinal);
        }

        var ended = await first.EndAsync(TimeSpan.FromMinutes(1));
        Assert.True(ended.ExitCode is 0 or 5, ended.Error);
        WholeRun.MustBe(folder);
        Assert.Empty(Directory.GetDirectories(elsewhere.Path, "*-smoke"));
    }
}
