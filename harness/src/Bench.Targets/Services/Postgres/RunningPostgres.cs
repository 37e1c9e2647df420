using System.Diagnostics;
using System.Security.Cryptography;
using Bench.Core.Running;
using Npgsql;

namespace Bench.Targets.Services.Postgres;

/// <summary>A server of this run, with the tables that targets expect. Disposing it ends the server and all data.</summary>
internal sealed class RunningPostgres : IAsyncDisposable
{
    private const string Superuser = "postgres";
    private const string User = "bench";
    private const string Name = "bench";

    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly IRunningTarget server;

    private RunningPostgres(IRunningTarget server, TargetDatabase database)
    {
        this.server = server;
        Database = database;
    }

    public TargetDatabase Database { get; }

    /// <param name="log">The file of what the server writes.</param>
    /// <exception cref="MachineNotReadyException">It does not start; nothing of it is left.</exception>
    public static async Task<RunningPostgres> StartAsync(IPostgresLauncher launcher, DatabaseScripts scripts, string log, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        File.Delete(log);
        var (port, superuserPassword, password) = (LoopbackPort.Free(), Password(), Password());
        var server = await launcher.StartAsync(port, superuserPassword, log, cancellation);
        try
        {
            var superuser = DatabaseUrl.Of(port, Superuser, superuserPassword, Superuser);
            await ReadyAsync(server, superuser, log, cancellation);
            await ExecuteAsync(superuser, [$"CREATE ROLE {User} LOGIN PASSWORD '{password}'", $"CREATE DATABASE {Name}"], cancellation);
            var connection = DatabaseUrl.Of(port, Superuser, superuserPassword, Name).Connection();
            await connection.OpenAsync(cancellation);
            await ExecuteAsync(connection, [scripts.Schema, $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {User}"], cancellation);
            var database = new TargetDatabase(DatabaseUrl.Of(port, User, password, Name), connection, scripts.Seed, () => server.LastLogLines);
            return new RunningPostgres(server, database);
        }
        catch (Exception error)
        {
            await server.DisposeAsync();
            if (error is PostgresException refused)
                throw new MachineNotReadyException(
                    $"PostgreSQL refused the tables of targets/database/schema.sql: {refused.MessageText}. Mend that file.",
                    refused);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>In hexadecimal: nothing in it means anything in a URL or a statement.</summary>
    private static string Password() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static async Task ReadyAsync(IRunningTarget server, DatabaseUrl url, string log, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancellation))
        {
            try
            {
                await ExecuteAsync(url, ["SELECT 1"], cancellation);
                return;
            }
            catch (NpgsqlException refused)
            {
                // Nobody listens yet, or the server says that it is still starting.
                if (server.IsAlive && waited.Elapsed < ReadyLimit) continue;
                throw await FailureAsync(server, log, refused);
            }
        }
    }

    private static async Task<MachineNotReadyException> FailureAsync(IRunningTarget server, string log, NpgsqlException refused)
    {
        var what = await server.DemiseAsync() is { } demise ? demise.Cause : $"took no connection within {ReadyLimit.TotalSeconds:0} s ({refused.Message})";
        var lines = server.LastLogLines;
        var words = lines.Count == 0
            ? "It wrote nothing."
            : "Its last lines:" + Environment.NewLine + string.Join(Environment.NewLine, lines.Select(line => "    " + line));
        return new MachineNotReadyException($"PostgreSQL, which some contracts need, {what} (log: {log}). {words}", refused);
    }

    private static async Task ExecuteAsync(DatabaseUrl url, IReadOnlyList<string> statements, CancellationToken cancellation)
    {
        await using var connection = url.Connection();
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, statements, cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, IReadOnlyList<string> statements, CancellationToken cancellation)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
