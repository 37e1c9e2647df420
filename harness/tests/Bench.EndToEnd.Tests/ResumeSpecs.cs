using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>
/// An interrupted run is completed: nothing measured twice, nothing lost, nothing mixed.
/// For runs that are killed at any moment, with each launcher, see <see cref="RandomKillSpecs"/>.
/// </summary>
[Collection(nameof(OneRunAtATime))]
public class ResumeSpecs
{
    [Fact]
    public async Task A_killed_run_leaves_nothing_and_is_completed_and_only_with_the_same_files()
    {
        await Provisioned.RequireAsync("docker");
        using var repository = Repository.CopyWithOneLevel();
        var folder = await KilledRunAsync(repository);
        var finished = await File.ReadAllLinesAsync(Path.Combine(folder, "trials.jsonl"));
        // A kill in the middle of writing leaves half a line.
        await File.AppendAllTextAsync(Path.Combine(folder, "trials.jsonl"), finished[0][..200]);

        repository.Edit("targets/django/config/settings.py", "DEBUG = False", "DEBUG = True");
        // In Docker the changed application is another image.
        var refused = (await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder, "--provision", "--yes")).MustExitWith(2).Error;
        Assert.Contains("files.django was", refused, StringComparison.Ordinal);
        repository.Edit("targets/django/config/settings.py", "DEBUG = True", "DEBUG = False");

        var resumed = await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder);

        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        var journal = await File.ReadAllLinesAsync(Path.Combine(folder, "trials.jsonl"));
        Assert.Equal(finished, journal.Take(finished.Length));
        var trials = journal.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([1, 2], trials.Select(trial => Number(trial, "sequence")).Distinct());
        Assert.Equal(trials.Length, trials.Select(trial => (Number(trial, "sequence"), Number(trial, "attempt"))).Distinct().Count());
        Assert.All(trials.Skip(finished.Length), trial => Assert.Equal(2, Number(trial, "session")));
        WholeRun.MustBe(folder);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Theory]
    [InlineData("quick")]
    [InlineData("--targets", "fastapi")]
    [InlineData("--packages", "auto")]
    [InlineData("--blocks", "3")]
    public async Task What_the_run_has_fixed_cannot_be_said_again(params string[] option)
    {
        var error = (await BenchProcess.RunAsync(Repository.Original.Root, ["run", "--resume", "results/nothing", .. option])).MustExitWith(2).Error;

        Assert.Contains("leave out", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_manifest_is_not_a_run()
    {
        using var empty = new TemporaryFolder();

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, "run", "--resume", empty.Path)).MustExitWith(2).Error;

        Assert.Contains("manifest.json", error, StringComparison.Ordinal);
    }

    private static int Number(JsonElement trial, string name) => trial.GetProperty(name).GetInt32();

    private static async Task<string> KilledRunAsync(Repository repository)
    {
        using var bench = BenchProcess.Start(
            repository.Root, new Dictionary<string, string?>(), "run", "smoke", "--blocks", "1", "--launcher", "docker", "--packages", "debian");
        var journal = await FirstTrial.AwaitAsync(repository.PathOf("results"), bench);
        bench.KillAtOnce();
        await ContainersMustGoWithTheNextCommandAsync();
        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
        return Path.GetDirectoryName(journal)!;
    }

    /// <summary>Containers stay until the next command removes them, whatever its launcher.</summary>
    private static async Task ContainersMustGoWithTheNextCommandAsync()
    {
        Assert.NotEmpty(ProcessTable.Targets());
        var next = (await BenchProcess.RunAsync(
            Repository.Original.Root, "verify", "fastapi", "--launcher", "process", "--packages", "debian")).MustExitWith(0);
        Assert.Matches(@"removed container bench-\w+-\d+-\d+, which a killed bench had left", next.Error);
    }
}
