using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>Whoever sets the clock of the machine changes what a journal says of the time of day, and nothing else.</summary>
[Collection(nameof(OneRunAtATime))]
public class SteppedClockSpecs
{
    [Fact]
    public async Task A_clock_that_is_set_back_and_ahead_under_a_run_changes_no_figure_and_no_order()
    {
        await Provisioned.RequireAsync("process");
        using var clock = SteppedClock.Require();
        using var repository = Repository.CopyWithOneLevel();
        using var results = new TemporaryFolder();
        using var bench = BenchProcess.Start(repository.Root, clock.Variables,
            "run", "smoke", "--targets", "fastapi", "--blocks", "2", "--budget", "10m", "--launcher", "process", "--packages", "debian", "--out", results.Path);

        await TrialUnderLoad.AwaitUsersAsync(results.Path, bench, users: 8, number: 1);
        clock.Set("-1h");
        await TrialUnderLoad.AwaitUsersAsync(results.Path, bench, users: 8, number: 2);
        clock.Set("+2d");

        var ended = await bench.EndAsync(TimeSpan.FromMinutes(5));
        // 5 is a machine too noisy for a valid block; the budget, ten minutes, is not over.
        Assert.True(ended.ExitCode is 0 or 5, ended.Error);
        Assert.DoesNotContain("budget", ended.Error, StringComparison.Ordinal);
        var folder = Assert.Single(Directory.GetDirectories(results.Path));
        WholeRun.MustBe(folder);
        var trials = File.ReadLines(Path.Combine(folder, "trials.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([1, 2], trials.Select(trial => trial.GetProperty("sequence").GetInt32()).Distinct());
        Assert.True(trials[1].GetProperty("startedUtc").GetDateTimeOffset() < trials[0].GetProperty("startedUtc").GetDateTimeOffset());
        Assert.All(trials, trial => Assert.InRange(trial.GetProperty("coldStartSeconds").GetDouble(), 0.05, 30));
        var levels = trials.Select(trial => Assert.Single(trial.GetProperty("levels").EnumerateArray()).GetProperty("measured")).ToArray();
        Assert.All(levels, level => Assert.Equal(2.0, level.GetProperty("windowSeconds").GetDouble()));
        Assert.All(levels, level => Assert.InRange(level.GetProperty("leadInSeconds").GetDouble(), 2.0, 60));
        Assert.InRange(Answers(levels[^1]) / Answers(levels[0]), 0.33, 3);
        Assert.DoesNotContain(trials.SelectMany(trial => trial.GetProperty("findings").EnumerateArray()), finding =>
            finding.GetProperty("kind").GetString() is "littlesLaw" or "conservation" or "targetDied" or "errors");
    }

    private static double Answers(JsonElement level) => level.GetProperty("completedInWindow").GetInt64();
}
