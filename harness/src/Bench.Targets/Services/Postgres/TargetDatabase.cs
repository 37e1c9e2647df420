using System.Data;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Npgsql;

namespace Bench.Targets.Services.Postgres;

/// <summary>The database that targets work with, seen by the harness over one connection of its own.</summary>
/// <param name="url">Of the targets: whose work is counted.</param>
/// <param name="connection">Open, by a user who may fill the tables and read the statistics.</param>
/// <param name="seed">Fills the tables anew.</param>
/// <param name="lastWords">What the server wrote last, where the harness started it.</param>
internal sealed class TargetDatabase(DatabaseUrl url, NpgsqlConnection connection, string seed, Func<IReadOnlyList<string>> lastWords) : IAsyncDisposable
{
    /// <summary>Only the targets' own: by their user, and where that is the harness's too, without this question.</summary>
    private const string Statements =
        """
        SELECT query, sum(calls)::bigint, sum(rows)::bigint FROM pg_stat_statements
        WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND userid = (SELECT oid FROM pg_roles WHERE rolname = $1)
          AND query NOT LIKE '%pg_stat_statements%'
        GROUP BY query
        """;

    /// <summary>Apart, for it stands in the statistics where the users are the same.</summary>
    private const string Tables =
        """
        SELECT (SELECT sessions FROM pg_stat_database WHERE datname = current_database()), (SELECT coalesce(sum(balance_cents), 0) FROM account)::bigint,
          (SELECT count(*) FROM transfer) /* not pg_stat_statements */
        """;

    private const string Version = "SHOW server_version";

    public DatabaseUrl Url => url;

    /// <summary>One that the user has started, with the tables made.</summary>
    /// <exception cref="MachineNotReadyException">Nobody answers there.</exception>
    public static async Task<TargetDatabase> ConnectAsync(DatabaseUrl url, string seed, CancellationToken cancellation)
    {
        var connection = url.Connection();
        try
        {
            await connection.OpenAsync(cancellation);
            return new TargetDatabase(url, connection, seed, () => []);
        }
        catch (NpgsqlException error)
        {
            throw new MachineNotReadyException(
                $"The database {url}, which DATABASE_URL names, cannot be reached: {error.Message} Start it, or leave the variable out: bench then starts one.",
                error);
        }
    }

    /// <summary>Fills the tables as they are before each trial (METHOD.md M12).</summary>
    /// <exception cref="MachineNotReadyException">It lacks them.</exception>
    /// <exception cref="ServiceFailedException">It does not answer.</exception>
    public async Task ResetAsync(CancellationToken cancellation) => await AskAsync("be reset", async () =>
    {
        // Of a target that was killed a moment ago the server may still hold a transaction.
        await using var command = new NpgsqlCommand("SET lock_timeout = '10s';" + seed, connection);
        return await command.ExecuteNonQueryAsync(cancellation);
    });

    /// <exception cref="MachineNotReadyException">It counts nothing.</exception>
    /// <exception cref="ServiceFailedException">It does not answer.</exception>
    public async Task<DatabaseSample> SampleAsync(CancellationToken cancellation) => await AskAsync("tell what it has counted", async () =>
    {
        var statements = new Dictionary<string, StatementCount>();
        await using (var asked = new NpgsqlCommand(Statements, connection) { Parameters = { new() { Value = url.User } } })
        await using (var told = await asked.ExecuteReaderAsync(cancellation))
        {
            while (await told.ReadAsync(cancellation)) statements[told.GetString(0)] = new StatementCount(told.GetInt64(1), told.GetInt64(2));
        }

        await using var tables = new NpgsqlCommand(Tables, connection);
        await using var row = await tables.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new DatabaseSample(statements, row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    });

    public async Task<string> VersionAsync(CancellationToken cancellation) => await AskAsync("tell its version", async () =>
    {
        await using var command = new NpgsqlCommand(Version, connection);
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    });

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>What is wrong with it, as a sentence, or null while it answers.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            await VersionAsync(cancellation);
            return null;
        }
        catch (ServiceFailedException failure)
        {
            return failure.Message;
        }
    }

    private async Task<T> AskAsync<T>(string what, Func<Task<T>> question)
    {
        try
        {
            return await question();
        }
        catch (PostgresException refused) when (!IsEnding(refused))
        {
            throw new MachineNotReadyException(
                $"The database {url} could not {what}: {refused.Message.TrimEnd('.')}. "
                    + $"It needs the tables and the extension of targets/database/schema.sql.{LastLines()}",
                refused);
        }
        catch (Exception error) when (error is NpgsqlException || (error is not OperationCanceledException && connection.State != ConnectionState.Open))
        {
            throw new ServiceFailedException($"The database {url} could not {what}: {error.Message.TrimEnd('.')}.{LastLines()}", error);
        }
    }

    /// <summary>Class 57P: an administrator or a crash ends the server, or it does not take connections yet.</summary>
    private static bool IsEnding(PostgresException refused) => refused.SqlState.StartsWith("57P", StringComparison.Ordinal);

    private string LastLines()
    {
        var lines = lastWords();
        return lines.Count == 0 ? "" : string.Join(Environment.NewLine, lines.Select(line => "    " + line).Prepend(" Its last lines:"));
    }
}
