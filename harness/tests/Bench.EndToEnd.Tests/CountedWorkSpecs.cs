using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>What targets do under load, with their database and the service that they call, is counted.</summary>
[Collection(nameof(OneRunAtATime))]
public class CountedWorkSpecs
{
    [Fact]
    public async Task An_update_that_is_lost_under_load_only_is_found()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithRepeats(0);
        using var results = new TemporaryFolder();
        // The first hundred are right: nothing but the count after the load can tell.
        repository.Edit("targets/fastapi/app/transfers.py",
            "    payer.balance_cents -= order.amount_cents\n    payee.balance_cents += order.amount_cents\n", """
                served.append(order)
                payer.balance_cents -= order.amount_cents
                payee.balance_cents += order.amount_cents if len(served) <= 100 else 0

            """);
        repository.Edit(
            "targets/fastapi/app/transfers.py",
            "router = APIRouter(responses=RESPONSES)\n",
            "router = APIRouter(responses=RESPONSES)\nserved: list[\"TransferOrder\"] = []\n");

        var trial = await TrialAsync(repository, results);

        var found = trial.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("kind").GetString()).ToArray();
        Assert.Contains("moneyNotConserved", found);
        Assert.Contains("workDiffers", found);
    }

    [Fact]
    public async Task A_run_counts_each_transfer_and_tells_what_its_database_is()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithRepeats(0);
        using var results = new TemporaryFolder();

        var trial = await TrialAsync(repository, results);

        var total = Assert.Single(trial.GetProperty("levels").EnumerateArray()).GetProperty("measured").GetProperty("total");
        var database = trial.GetProperty("database");
        // Those that are on their way when the level ends may have been written.
        Assert.InRange(database.GetProperty("transfers").GetInt64(), total.GetProperty("ok").GetInt64(), total.GetProperty("sent").GetInt64());
        Assert.True(total.GetProperty("ok").GetInt64() > 100);
        Assert.Equal(0, database.GetProperty("balanceChangeCents").GetInt64());
        Assert.DoesNotContain(
            trial.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() is "workDiffers" or "moneyNotConserved");
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(Assert.Single(Directory.GetDirectories(results.Path)), "manifest.json"), TestContext.Current.CancellationToken));
        Assert.StartsWith("PostgreSQL ", manifest.RootElement.GetProperty("services").GetProperty("postgres").GetString(), StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Fact]
    public async Task A_pause_that_is_left_out_under_load_only_withholds_the_level()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithRepeats(0);
        using var results = new TemporaryFolder();
        repository.Edit("targets/fastapi/app/wait.py", "        await asyncio.sleep(ms / 1000)\n", """
                    served.append(ms)
                    await asyncio.sleep(ms / 1000 if len(served) <= 100 else 0)

            """);
        repository.Edit(
            "targets/fastapi/app/wait.py", "router = APIRouter(responses=RESPONSES)\n", "router = APIRouter(responses=RESPONSES)\nserved: list[int] = []\n");

        var trial = await TrialAsync(repository, results, "wait");

        var early = Assert.Single(trial.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "answeredEarly");
        Assert.Equal("withheld", early.GetProperty("effect").GetString());
        Assert.EndsWith("the contract asks for 10 ms or more", early.GetProperty("evidence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_of_the_downstream_service_are_counted_under_load_and_those_that_are_left_out_are_found(bool calls)
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.CopyWithRepeats(0);
        using var results = new TemporaryFolder();
        // The first hundred are right, and all take their time: nothing but the count after the load can tell.
        if (!calls)
        {
            repository.Edit("targets/fastapi/app/upstream.py", "    answer = await client.get", """
                    served.append(ms)
                    if len(served) > 100:
                        await asyncio.sleep(ms / 1000)
                        return UpstreamAnswer(status=200, bytes=256)
                    answer = await client.get
                """.TrimEnd());
            repository.Edit(
                "targets/fastapi/app/upstream.py",
                "router = APIRouter(responses=RESPONSES)\n",
                "router = APIRouter(responses=RESPONSES)\nserved: list[int] = []\n");
            repository.Edit("targets/fastapi/app/upstream.py", "import os\n", "import asyncio\nimport os\n");
        }

        var trial = await TrialAsync(repository, results, "upstream");

        var total = Assert.Single(trial.GetProperty("levels").EnumerateArray()).GetProperty("measured").GetProperty("total");
        var isAsDeclared = trial.GetProperty("downstreamCalls").GetInt64() >= total.GetProperty("ok").GetInt64();
        Assert.True(total.GetProperty("ok").GetInt64() > 200);
        Assert.Equal(calls, isAsDeclared);
        Assert.Equal(calls, trial.GetProperty("findings").EnumerateArray().All(finding => finding.GetProperty("kind").GetString() != "workDiffers"));
        Assert.DoesNotContain(trial.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "answeredEarly");
    }

    /// <summary>As short as a scenario may be.</summary>
    private static async Task<JsonElement> TrialAsync(Repository repository, TemporaryFolder results, string scenario = "transfers")
    {
        repository.Edit($"scenarios/{scenario}.yaml", "[8, 64]", "[8]");
        if (scenario != "wait") repository.Edit($"scenarios/{scenario}.yaml", "window: 4s", "window: 2s");
        var run = await BenchProcess.RunAsync(
            repository.Root, "run", "smoke", "--scenarios", scenario, "--targets", "fastapi", "--blocks", "1", "--launcher", "process", "--packages", "debian",
            "--out", results.Path);
        // 5 is a machine too noisy for a valid block; what was counted is the same.
        Assert.True(run.ExitCode is 0 or 5, run.Error);
        var journal = Assert.Single(Directory.EnumerateFiles(results.Path, "trials.jsonl", SearchOption.AllDirectories));
        return JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(journal))).RootElement;
    }
}
