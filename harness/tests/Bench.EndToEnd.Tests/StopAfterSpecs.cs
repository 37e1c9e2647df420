using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>A run that is measured in several sittings: each ends between two blocks.</summary>
[Collection(nameof(OneRunAtATime))]
public sealed class StopAfterSpecs : IDisposable
{
    private readonly Repository repository = Repository.CopyWithOneLevel();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_sitting_ends_between_blocks_and_the_next_measures_the_rest()
    {
        await Provisioned.RequireAsync("process");

        // Time for one block of two trials and not for two.
        var stopped = (await BenchProcess.RunAsync(
            repository.Root, "run", "smoke", "--blocks", "2", "--launcher", "process", "--packages", "debian", "--stop-after", "15s")).MustExitWith(5);

        var folder = Assert.Single(Directory.GetDirectories(repository.PathOf("results"), "*-smoke"));
        Assert.Contains("the time ended before the last block; 'bench run --resume", stopped.Error, StringComparison.Ordinal);
        Assert.Equal([(1, 1), (1, 1)], await TrialsAsync(folder));

        var resumed = await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder, "--stop-after", "10m");

        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        Assert.Equal([(1, 1), (1, 1), (2, 2), (2, 2)], await TrialsAsync(folder));
        WholeRun.MustBe(folder);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("150")]
    public async Task What_is_not_a_time_is_refused(string text)
    {
        var error = (await BenchProcess.RunAsync(repository.Root, "run", "smoke", "--stop-after", text)).MustExitWith(2).Error;

        Assert.Contains($"--stop-after is '{text}'. Write a whole number and its unit", error, StringComparison.Ordinal);
    }

    private static async Task<(int Block, int Session)[]> TrialsAsync(string folder) =>
        [.. from line in await File.ReadAllLinesAsync(Path.Combine(folder, "trials.jsonl"))
            let trial = JsonDocument.Parse(line).RootElement
            select (trial.GetProperty("block").GetInt32(), trial.GetProperty("session").GetInt32())];
}
