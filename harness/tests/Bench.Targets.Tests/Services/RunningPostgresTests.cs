using System.Net;
using System.Net.Sockets;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Packages;
using Bench.Targets.Services;
using Bench.Targets.Services.Postgres;
using Npgsql;

namespace Bench.Targets.Tests.Services;

/// <summary>A real server with the targets' own tables, through each launcher. Needs what <c>bench verify --provision</c> has prepared.</summary>
public sealed class RunningPostgresTests : IDisposable
{
    private static readonly CpuSet Cpus = new([0]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-postgres-");

    private string Log => Path.Combine(folder.FullName, "postgres.log");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task A_target_finds_the_seeded_tables_and_nothing_is_left_of_the_server(string launcher)
    {
        DatabaseUrl url;
        var remembered = new Remembered(await LauncherAsync(launcher));
        await using (var running = await RunningPostgres.StartAsync(remembered, Scripts, Log, CancellationToken.None))
        {
            url = running.Database.Url;
            await running.Database.ResetAsync(CancellationToken.None);

            Assert.Equal(7919L + 1, await AskAsync(url, "SELECT random_number::bigint FROM world WHERE id = 1"));
            Assert.Equal(100_000_000L, await AskAsync(url, "SELECT sum(balance_cents)::bigint FROM account"));
            Assert.Equal("UTF8", await AskAsync(url, "SHOW server_encoding"));
            Assert.Equal("off", await AskAsync(url, "SHOW is_superuser"));
            Assert.Equal("127.0.0.1", await AskAsync(url, "SHOW listen_addresses"));
            Assert.NotEmpty(ListeningSocket.On(url.Port));
            Assert.All(ListeningSocket.On(url.Port), socket => Assert.True(socket.IsLoopback));
            Assert.Empty(remembered.Last!.ListeningBeyondLoopback());
        }

        Assert.Empty(ListeningSocket.On(url.Port));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(url, "SELECT 1"));
    }

    [Fact]
    public async Task Targets_work_is_counted_and_put_back_and_the_harnesss_own_is_not()
    {
        await using var running = await RunningPostgres.StartAsync(await LauncherAsync("process"), Scripts, Log, CancellationToken.None);
        var database = running.Database;
        await database.ResetAsync(CancellationToken.None);
        await using var target = database.Url.Connection();
        await target.OpenAsync(TestContext.Current.CancellationToken);
        var before = await database.SampleAsync(CancellationToken.None);

        await ExecuteAsync(target, "UPDATE account SET balance_cents = balance_cents - 5 WHERE id <= 3");
        await ExecuteAsync(target, "INSERT INTO transfer (from_account_id, to_account_id, amount_cents) VALUES (1, 2, 5)");
        await database.SampleAsync(CancellationToken.None);
        var after = await database.SampleAsync(CancellationToken.None);
        await database.ResetAsync(CancellationToken.None);
        var reset = await database.SampleAsync(CancellationToken.None);

        var use = Core.Measurement.DatabaseSample.Between(before, after);
        Assert.Equal((2, 4, 1, -15), (use.Calls, use.Rows, use.Transfers, use.BalanceChangeCents));
        Assert.All(use.Statements, statement => Assert.Contains("$1", statement.Text, StringComparison.Ordinal));
        Assert.Equal((100_000_000, 0), (reset.BalanceCents, reset.Transfers));
        Assert.Equal(after.Statements, reset.Statements);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_a_fault_and_another_takes_its_place()
    {
        var launcher = new Remembered(await LauncherAsync("process"));
        await using var kept = new KeptService<DatabaseService>(
            await StartAsync(launcher), (service, stop) => service.Database.FaultAsync(stop), _ => StartAsync(launcher));
        Assert.Null(await kept.FaultAsync(CancellationToken.None));
        await kept.RenewAsync(CancellationToken.None);
        Assert.Equal(1, launcher.Starts);

        await launcher.Last!.DisposeAsync();

        var fault = await kept.FaultAsync(CancellationToken.None);
        Assert.StartsWith("The database postgresql://bench@127.0.0.1:", fault, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ServiceFailedException>(() => kept.Current.Database.SampleAsync(CancellationToken.None));
        await kept.RenewAsync(CancellationToken.None);
        Assert.Null(await kept.FaultAsync(CancellationToken.None));
        await kept.Current.Database.ResetAsync(CancellationToken.None);
        Assert.Equal(7919L + 1, await AskAsync(kept.Current.Database.Url, "SELECT random_number::bigint FROM world WHERE id = 1"));
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_told_with_its_last_words()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var launcher = new OnPort(await LauncherAsync("process"), ((IPEndPoint)listener.LocalEndpoint).Port);

        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => RunningPostgres.StartAsync(launcher, Scripts, Log, CancellationToken.None));

        Assert.Contains("ended with status 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("Address already in use", error.Message, StringComparison.Ordinal);
        Assert.Contains(Log, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_are_new_each_time_and_in_no_message_or_log()
    {
        var launcher = await LauncherAsync("process");
        var passwords = new List<string>();
        for (var start = 1; start <= 2; start++)
        {
            await using var running = await RunningPostgres.StartAsync(launcher, Scripts, Log, CancellationToken.None);
            passwords.Add(running.Database.Url.Password);
            Assert.DoesNotContain(passwords[^1], running.Database.Url.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(passwords[^1], await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.NotEqual(passwords[0], passwords[1]);
    }

    private async Task<DatabaseService> StartAsync(IPostgresLauncher launcher)
    {
        var running = await RunningPostgres.StartAsync(launcher, Scripts, Log, CancellationToken.None);
        return new DatabaseService(running.Database, running);
    }

    private static DatabaseScripts Scripts => DatabaseScripts.Read(Path.Combine(Repository(), "targets", "database"));

    private static async Task<IPostgresLauncher> LauncherAsync(string launcher)
    {
        await MachineNeeds.NamespacesAsync();
        var provisioning = Provisioning.FromEnvironment(consent: true, _ => { });
        return launcher == "process"
            ? (await PostgresInRoot.PrepareAsync(provisioning, Cpus, CancellationToken.None))!
            : (await PostgresInContainer.PrepareAsync(await MachineNeeds.DockerAsync(), provisioning, Cpus, CancellationToken.None))!;
    }

    private static async Task<object?> AskAsync(DatabaseUrl url, string question)
    {
        await using var connection = url.Connection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Benchmarks.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    /// <summary>Whose last server a test may end.</summary>
    private sealed class Remembered(IPostgresLauncher launcher) : IPostgresLauncher
    {
        public string Software => launcher.Software;

        public int Starts { get; private set; }

        public IRunningTarget? Last { get; private set; }

        public async Task<IRunningTarget> StartAsync(int port, string superuserPassword, string log, CancellationToken cancellation)
        {
            Starts++;
            return Last = await launcher.StartAsync(port, superuserPassword, log, cancellation);
        }
    }

    /// <summary>The real one, on a port that is taken.</summary>
    private sealed class OnPort(IPostgresLauncher launcher, int taken) : IPostgresLauncher
    {
        public string Software => launcher.Software;

        public Task<IRunningTarget> StartAsync(int port, string superuserPassword, string log, CancellationToken cancellation) =>
            launcher.StartAsync(taken, superuserPassword, log, cancellation);
    }
}
