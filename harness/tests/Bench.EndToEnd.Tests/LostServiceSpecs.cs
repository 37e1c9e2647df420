using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>A service that ends under load is no fault of the target's: its trial is void, and the run goes on with another.</summary>
[Collection(nameof(OneRunAtATime))]
public class LostServiceSpecs
{
    [Theory]
    [InlineData("transfers", "postgres -D /tmp/postgres", "The database postgresql://bench@127.0.0.1:")]
    [InlineData("upstream", "bench.dll test-server", "the downstream service ended with status")]
    public async Task A_service_that_dies_in_a_trial_voids_it_is_started_anew_and_the_trial_repeated(string scenario, string service, string told)
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithRepeats(1);
        using var results = new TemporaryFolder();
        repository.Edit($"scenarios/{scenario}.yaml", "[8, 64]", "[8]");
        repository.Edit($"scenarios/{scenario}.yaml", "window: 4s", "window: 2s");
        string[] run =
        [
            "run", "smoke", "--scenarios", scenario, "--targets", "fastapi", "--blocks", "1", "--launcher", "process", "--packages", "debian",
            "--out", results.Path,
        ];
        using var bench = BenchProcess.Start(repository.Root, new Dictionary<string, string?>(), run);
        await TrialUnderLoad.AwaitUsersAsync(results.Path, bench, users: 8, number: 1);

        ProcessTable.Kill(service);

        var ended = await bench.EndAsync(TimeSpan.FromMinutes(5));
        // 5 is a machine too noisy for a valid block.
        Assert.True(ended.ExitCode is 0 or 5, ended.Error);
        var trials = File.ReadAllLines(Assert.Single(Directory.EnumerateFiles(results.Path, "trials.jsonl", SearchOption.AllDirectories)))
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var finding = Assert.Single(trials[0].GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "serviceFailed");
        Assert.Equal("void", finding.GetProperty("effect").GetString());
        Assert.StartsWith(told, finding.GetProperty("evidence").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(trials[0].GetProperty("findings").EnumerateArray(), other => other.GetProperty("kind").GetString() == "targetDied");
        Assert.Equal(2, trials.Length);
        Assert.DoesNotContain(trials[1].GetProperty("findings").EnumerateArray(), other => other.GetProperty("kind").GetString() == "serviceFailed");
        Assert.True(trials[1].GetProperty("levels")[0].GetProperty("measured").GetProperty("total").GetProperty("ok").GetInt64() > 100);
        Assert.Empty(ProcessTable.BenchChildren());
        WholeRun.MustBe(Assert.Single(Directory.GetDirectories(results.Path)));
    }
}
