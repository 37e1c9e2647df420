namespace Bench.EndToEnd.Tests;

/// <summary>
/// The harness brings the database and the service that contracts need, counts what targets do with them while it verifies, and leaves nothing of them.
/// </summary>
[Collection(nameof(OneCommandAtATime))]
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

        var error = (await BenchProcess.RunAsync(
            Repository.Original.Root, named, "verify", "fastapi", "--launcher", "process", "--packages", "debian")).MustExitWith(3).Error;

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

        var answers = (await BenchProcess.RunAsync(
            Repository.Original.Root, named, "verify", "fastapi", "--launcher", launcher, "--packages", "debian")).MustExitWith(0).Output;

        Assert.Contains("transfers", answers, StringComparison.Ordinal);
        Assert.True(database.IsAlive);
    }

    [Fact]
    public async Task Targets_and_services_listen_on_loopback_only_and_a_killed_run_leaves_none_of_them()
    {
        await Provisioned.RequireAsync("process");
        using var bench = BenchProcess.Start(Repository.Original.Root, NoVariables, "verify", "fastapi", "--launcher", "process", "--packages", "debian");
        for (var attempt = 0; attempt < 600 && !(Runs("postgres -D") && Runs("test-server") && Runs("uvicorn")); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.True(Runs("postgres -D") && Runs("test-server") && Runs("uvicorn"), string.Join(Environment.NewLine, ProcessTable.BenchChildren()));

        await MustListenOnLoopbackAsync("postgres -D /tmp/postgres");
        await MustListenOnLoopbackAsync("bench.dll test-server");
        await MustListenOnLoopbackAsync("-m uvicorn");

        bench.KillAtOnce();

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
    }

    /// <summary>As soon as it listens: a target does so after its application was loaded.</summary>
    private static async Task MustListenOnLoopbackAsync(string process)
    {
        for (var attempt = 0; attempt < 200 && ProcessTable.ListeningPlaces(process).Count == 0; attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.StartsWith("0100007F:", Assert.Single(ProcessTable.ListeningPlaces(process)), StringComparison.Ordinal);
    }

    private static bool Runs(string part) => ProcessTable.BenchChildren().Any(command => command.Contains(part, StringComparison.Ordinal));
}
