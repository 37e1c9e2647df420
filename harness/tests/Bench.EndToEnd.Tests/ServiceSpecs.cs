using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>The harness brings the database and the service that contracts need, counts what targets do with them, and leaves nothing of them.</summary>
[Collection(nameof(OneRunAtATime))]
public class ServiceSpecs
{
    private static readonly Dictionary<string, string?> NoVariables = [];

    [Fact]
    public async Task A_query_more_than_the_contract_declares_ends_with_4_and_shows_it()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        repository.Edit("targets/fastapi/app/worlds.py", "    return await database.get_one(World, world_id)\n", """
                await database.scalar(select(World.random_number).where(World.id == world_id))
                return await database.get_one(World, world_id)

            """);

        var error = (await BenchProcess.RunAsync(repository.Root, "verify", "fastapi", "--launcher", "process", "--packages", "debian")).MustExitWith(4).Error;

        Assert.Contains("fastapi does not answer contract db as it asks (1 difference)", error, StringComparison.Ordinal);
        Assert.Contains("SELECT world.random_number", error, StringComparison.Ordinal);
        Assert.DoesNotContain("contract queries", error, StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Fact]
    public async Task A_wait_for_the_database_without_a_statement_ends_with_4_and_is_counted()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        repository.Edit("targets/fastapi/app/worlds.py", "    return await database.get_one(World, world_id)\n", """
                raw = await (await database.connection()).get_raw_connection()
                await raw.driver_connection.prepare("SELECT 1")
                return await database.get_one(World, world_id)

            """);

        var error = (await BenchProcess.RunAsync(repository.Root, "verify", "fastapi", "--launcher", "process", "--packages", "debian")).MustExitWith(4).Error;

        Assert.Contains("fastapi does not answer contract db as it asks (1 difference)", error, StringComparison.Ordinal);
        Assert.Contains("at most 16 round trips", error, StringComparison.Ordinal);
        Assert.Contains(" round trips for 16 × SELECT", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_is_lost_under_load_only_is_found()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        using var results = new TemporaryFolder();
        // The first hundred are right: nothing but the count after the load can tell.
        repository.Edit("targets/fastapi/app/transfers.py", "    payer.balance_cents -= order.amount_cents\n    payee.balance_cents += order.amount_cents\n", """
                served.append(order)
                payer.balance_cents -= order.amount_cents
                payee.balance_cents += order.amount_cents if len(served) <= 100 else 0

            """);
        repository.Edit("targets/fastapi/app/transfers.py", "router = APIRouter(responses=RESPONSES)\n", "router = APIRouter(responses=RESPONSES)\nserved: list[\"TransferOrder\"] = []\n");

        var trial = await FirstTrialAsync(repository, results);

        var found = trial.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("kind").GetString()).ToArray();
        Assert.Contains("moneyNotConserved", found);
        Assert.Contains("workDiffers", found);
    }

    [Fact]
    public async Task A_run_counts_each_transfer_and_tells_what_its_database_is()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        using var results = new TemporaryFolder();

        var trial = await FirstTrialAsync(repository, results);

        var total = Assert.Single(trial.GetProperty("levels").EnumerateArray()).GetProperty("measured").GetProperty("total");
        var database = trial.GetProperty("database");
        // Those that are on their way when the level ends may have been written.
        Assert.InRange(database.GetProperty("transfers").GetInt64(), total.GetProperty("ok").GetInt64(), total.GetProperty("sent").GetInt64());
        Assert.True(total.GetProperty("ok").GetInt64() > 100);
        Assert.Equal(0, database.GetProperty("balanceChangeCents").GetInt64());
        Assert.DoesNotContain(trial.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() is "workDiffers" or "moneyNotConserved");
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Assert.Single(Directory.GetDirectories(results.Path)), "manifest.json"), TestContext.Current.CancellationToken));
        Assert.StartsWith("PostgreSQL ", manifest.RootElement.GetProperty("services").GetProperty("postgres").GetString(), StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Theory]
    [InlineData("transfers", "postgres -D /tmp/postgres", "The database postgresql://bench@127.0.0.1:")]
    [InlineData("upstream", "bench.dll test-server", "the downstream service ended with status")]
    public async Task A_service_that_dies_in_a_trial_voids_it_is_started_anew_and_the_trial_repeated(string scenario, string service, string told)
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        using var results = new TemporaryFolder();
        repository.Edit($"scenarios/{scenario}.yaml", "[8, 64]", "[8]");
        repository.Edit($"scenarios/{scenario}.yaml", "window: 4s", "window: 2s");
        string[] run = ["run", "smoke", "--scenarios", scenario, "--targets", "fastapi", "--blocks", "1", "--launcher", "process", "--packages", "debian", "--out", results.Path];
        using var bench = BenchProcess.Start(repository.Root, NoVariables, run);
        await TrialUnderLoad.AwaitAsync(results.Path, bench);

        ProcessTable.Kill(service);

        var ended = await bench.EndAsync(TimeSpan.FromMinutes(2));
        // 5 is a machine too noisy for a valid block.
        Assert.True(ended.ExitCode is 0 or 5, ended.Error);
        var trials = File.ReadAllLines(Assert.Single(Directory.EnumerateFiles(results.Path, "trials.jsonl", SearchOption.AllDirectories)))
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var finding = Assert.Single(trials[0].GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "serviceFailed");
        Assert.Equal("void", finding.GetProperty("effect").GetString());
        Assert.StartsWith(told, finding.GetProperty("evidence").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(trials[0].GetProperty("findings").EnumerateArray(), other => other.GetProperty("kind").GetString() == "targetDied");
        Assert.All(trials[1..], trial => Assert.DoesNotContain(trial.GetProperty("findings").EnumerateArray(), other => other.GetProperty("kind").GetString() == "serviceFailed"));
        Assert.True(trials[^1].GetProperty("levels")[0].GetProperty("measured").GetProperty("total").GetProperty("ok").GetInt64() > 100);
        Assert.Empty(ProcessTable.BenchChildren());
        WholeRun.MustBe(Assert.Single(Directory.GetDirectories(results.Path)));
    }

    [Fact]
    public async Task Tables_that_the_database_refuses_end_with_3_and_leave_nothing()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        repository.Edit("targets/database/schema.sql", "CREATE TABLE fortune", "CREATE TABEL fortune");

        var error = (await BenchProcess.RunAsync(repository.Root, "verify", "fastapi", "--launcher", "process", "--packages", "debian")).MustExitWith(3).Error;

        Assert.Contains("targets/database/schema.sql", error, StringComparison.Ordinal);
        Assert.Contains("TABEL", error, StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Fact]
    public async Task The_users_own_database_is_taken_and_one_that_does_not_answer_ends_with_3()
    {
        await Provisioned.RequireAsync("process");
        var named = new Dictionary<string, string?> { ["DATABASE_URL"] = "postgresql://bench:not-to-be-seen@127.0.0.1:1/bench" };

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, named, "verify", "fastapi", "--launcher", "process", "--packages", "debian")).MustExitWith(3).Error;

        Assert.Contains("postgresql://bench@127.0.0.1:1/bench, which DATABASE_URL names, cannot be reached", error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-seen", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task The_users_own_database_serves_targets_of_every_launcher_and_is_not_ended(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        await using var database = await OwnDatabase.StartAsync();
        var named = new Dictionary<string, string?> { ["DATABASE_URL"] = database.Url };

        var answers = (await BenchProcess.RunAsync(Repository.Original.Root, named, "verify", "fastapi", "--launcher", launcher, "--packages", "debian")).MustExitWith(0).Output;

        Assert.Contains("transfers", answers, StringComparison.Ordinal);
        Assert.True(database.IsAlive);
    }

    [Fact]
    public async Task A_killed_run_leaves_no_service()
    {
        await Provisioned.RequireAsync("process");
        using var bench = BenchProcess.Start(Repository.Original.Root, NoVariables, "verify", "fastapi", "--launcher", "process", "--packages", "debian");
        for (var attempt = 0; attempt < 600 && !(Runs("postgres -D") && Runs("test-server") && Runs("uvicorn")); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.True(Runs("postgres -D") && Runs("test-server") && Runs("uvicorn"), string.Join(Environment.NewLine, ProcessTable.BenchChildren()));

        bench.KillAtOnce();

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
    }

    private static bool Runs(string part) => ProcessTable.BenchChildren().Any(command => command.Contains(part, StringComparison.Ordinal));

    /// <summary>Of transfers, as short as a scenario may be.</summary>
    private static async Task<JsonElement> FirstTrialAsync(Repository repository, TemporaryFolder results)
    {
        repository.Edit("scenarios/transfers.yaml", "[8, 64]", "[8]");
        repository.Edit("scenarios/transfers.yaml", "window: 4s", "window: 2s");
        var run = await BenchProcess.RunAsync(
            repository.Root, "run", "smoke", "--scenarios", "transfers", "--targets", "fastapi", "--blocks", "1", "--launcher", "process", "--packages", "debian", "--out", results.Path);
        // 5 is a machine too noisy for a valid block; what was counted is the same.
        Assert.True(run.ExitCode is 0 or 5, run.Error);
        var journal = Assert.Single(Directory.EnumerateFiles(results.Path, "trials.jsonl", SearchOption.AllDirectories));
        return JsonDocument.Parse((await File.ReadAllLinesAsync(journal))[0]).RootElement;
    }
}
