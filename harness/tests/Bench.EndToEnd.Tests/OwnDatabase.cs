using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Packages;
using Bench.Targets.Services.Postgres;
using Npgsql;

namespace Bench.EndToEnd.Tests;

/// <summary>A PostgreSQL server that bench did not start, with the tables of targets/database/schema.sql, as a user has it.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly IRunningTarget server;
    private readonly string log;

    private OwnDatabase(IRunningTarget server, string log, string url)
    {
        this.server = server;
        this.log = log;
        Url = url;
    }

    public string Url { get; }

    public bool IsAlive => server.IsAlive;

    public static async Task<OwnDatabase> StartAsync()
    {
        var provisioning = Provisioning.FromEnvironment(consent: false, _ => { });
        var launcher = await PostgresInRoot.PrepareAsync(provisioning, new CpuSet([0]), CancellationToken.None)
            ?? throw new InvalidOperationException("PostgreSQL cannot be started here.");
        var (port, password, log) = (FreePort(), RandomNumberGenerator.GetHexString(16), Path.GetTempFileName());
        var server = await launcher.StartAsync(port, password, log, CancellationToken.None);
        try
        {
            await MakeTablesAsync(server, $"Host=127.0.0.1;Port={port};Username=postgres;Password={password};Database=postgres;Pooling=false");
            return new OwnDatabase(server, log, $"postgresql://postgres:{password}@127.0.0.1:{port}/postgres");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        File.Delete(log);
    }

    private static async Task MakeTablesAsync(IRunningTarget server, string address)
    {
        await using var connection = new NpgsqlConnection(address);
        for (var attempt = 1; connection.State != System.Data.ConnectionState.Open; attempt++)
        {
            try
            {
                await connection.OpenAsync();
            }
            catch (NpgsqlException) when (attempt < 500 && server.IsAlive)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }

        await using var schema = new NpgsqlCommand(await File.ReadAllTextAsync(Repository.Original.PathOf("targets/database/schema.sql")), connection);
        await schema.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
