using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>A target that is lost under load is a result of its trial: told in seconds, never repeated away, and no reason to lose what was measured.</summary>
[Collection(nameof(OneRunAtATime))]
public class LostTargetSpecs
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_target_that_is_killed_or_frozen_under_load_ends_its_trial_and_the_run_goes_on()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithRepeats(0);
        using var results = new TemporaryFolder();
        repository.Edit("scenarios/json.yaml", "window: 2s", "window: 4s");
        repository.Edit("scenarios/json.yaml", "responseTimeout: 30s", "responseTimeout: 1s");
        using var bench = BenchProcess.Start(repository.Root, new Dictionary<string, string?>(),
            "run", "smoke", "--targets", "fastapi", "--blocks", "2", "--budget", "10m", "--launcher", "process", "--packages", "debian", "--out", results.Path);

        await TrialUnderLoad.AwaitUsersAsync(results.Path, bench, users: 8, number: 1);
        await Task.Delay(WarmUp + TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        ProcessTable.SignalTargets(Signals.Kill);
        await TrialUnderLoad.AwaitUsersAsync(results.Path, bench, users: 8, number: 2);
        ProcessTable.SignalTargets(Signals.Stop);

        // Within less time than the lead-in of one level may take, and neither block is whole.
        (await bench.EndAsync(TimeSpan.FromSeconds(50))).MustExitWith(5);
        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(1));
        var folder = Assert.Single(Directory.GetDirectories(results.Path));
        var trials = Trials(folder);
        Assert.Equal(2, trials.Length);
        Assert.Matches("under load the target (ended with status 137|was ended by a signal)", Evidence(trials[0], "targetDied"));
        Assert.Contains("the target ended in this level, of which ", Evidence(trials[0], "tooShort"), StringComparison.Ordinal);
        Assert.True(Ok(Assert.Single(trials[0].GetProperty("levels").EnumerateArray())) > 100);
        // Where its users had their two answers each before it was frozen, their level has a window, of failures.
        Assert.Matches("under load .closed (8|64) users. the target stopped answering: nothing came for 10 s", Evidence(trials[1], "neverAnswered"));
        await MustBeCompleteAsync(repository, folder);
    }

    [Fact]
    public async Task A_target_that_dies_in_the_warm_up_of_its_first_trial_ends_the_run_with_3_and_its_last_words()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithOneLevel();
        using var results = new TemporaryFolder();
        repository.Edit("targets/fastapi/app/hello.py", "    return Message(message=\"Hello, World!\")", """
                served.append(1)
                if len(served) > 100:
                    print("a hundred are enough", flush=True)
                    os._exit(7)
                return Message(message="Hello, World!")
            """);
        repository.Edit("targets/fastapi/app/hello.py", "router = APIRouter()\n", "served: list[int] = []\nrouter = APIRouter()\n");
        repository.Edit("targets/fastapi/app/hello.py", "from fastapi import APIRouter\n", "import os\n\nfrom fastapi import APIRouter\n");

        var error = (await BenchProcess.RunAsync(
            repository.Root, "run", "smoke", "--targets", "fastapi", "--launcher", "process", "--packages", "debian", "--out", results.Path))
            .MustExitWith(3).Error;

        Assert.Contains("fastapi in json did not live to be measured once", error, StringComparison.Ordinal);
        Assert.Contains("a hundred are enough", error, StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Fact]
    public async Task A_container_that_runs_out_of_memory_under_load_keeps_the_levels_before()
    {
        await Provisioned.RequireAsync("docker");
        using var repository = Repository.CopyWithRepeats(0);
        using var results = new TemporaryFolder();
        // The first level and its warm-up take four seconds.
        repository.Edit("targets/fastapi/app/hello.py", "    return Message(message=\"Hello, World!\")", """
                served.append(time.monotonic())
                if len(served) > 200 and served[-1] - served[200] > 6:
                    hoarded.append(b"x" * (1 << 28))
                return Message(message="Hello, World!")
            """);
        repository.Edit(
            "targets/fastapi/app/hello.py", "router = APIRouter()\n", "served: list[float] = []\nhoarded: list[bytes] = []\nrouter = APIRouter()\n");
        repository.Edit("targets/fastapi/app/hello.py", "from fastapi import APIRouter\n", "import time\n\nfrom fastapi import APIRouter\n");

        (await BenchProcess.RunAsync(repository.Root, "run", "smoke", "--targets", "fastapi", "--blocks", "1",
            "--launcher", "docker", "--packages", "debian", "--provision", "--yes", "--out", results.Path)).MustExitWith(5);

        Assert.Empty(ProcessTable.BenchChildren());
        var folder = Assert.Single(Directory.GetDirectories(results.Path));
        var trial = Assert.Single(Trials(folder));
        Assert.Contains("under load the target needed more than its 2048 MiB of memory", Evidence(trial, "outOfMemory"), StringComparison.Ordinal);
        Assert.True(Ok(trial.GetProperty("levels")[0]) > 100);
        // Of a level that took memory until the end nobody knows what it is: its cell has no valid block, and the one before has.
        Assert.DoesNotContain(
            trial.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("effect").GetString() == "withheld" && Users(finding) == 8);
        await MustBeCompleteAsync(repository, folder);
    }

    /// <summary>Nothing is left to measure: what a target did is not measured again until it does otherwise.</summary>
    private static async Task MustBeCompleteAsync(Repository repository, string folder)
    {
        WholeRun.MustBe(folder);
        var journal = await File.ReadAllBytesAsync(Path.Combine(folder, "trials.jsonl"), TestContext.Current.CancellationToken);
        (await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder)).MustExitWith(5);
        Assert.Equal(journal, await File.ReadAllBytesAsync(Path.Combine(folder, "trials.jsonl"), TestContext.Current.CancellationToken));
    }

    private static JsonElement[] Trials(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "trials.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    private static int? Users(JsonElement finding) =>
        finding.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Object ? level.GetProperty("concurrency").GetInt32() : null;

    private static long Ok(JsonElement level) => level.GetProperty("measured").GetProperty("total").GetProperty("ok").GetInt64();

    private static string Evidence(JsonElement trial, string kind) =>
        Assert.Single(trial.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == kind)
            .GetProperty("evidence").GetString()!;
}
