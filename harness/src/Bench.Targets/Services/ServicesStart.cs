using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Services.Postgres;

namespace Bench.Targets.Services;

/// <summary>Starts what contracts need, but for what the user has started and named in bench's own environment.</summary>
/// <param name="scripts">Of the targets' tables.</param>
/// <param name="cpus">Where services run.</param>
/// <param name="logFolder">One file a service.</param>
/// <param name="say">Told, in words, what takes long.</param>
public sealed class ServicesStart(DatabaseScripts scripts, DownstreamCommand downstream, CpuSet cpus, string logFolder, Action<string> say)
{
    private const string Postgres = "postgres";
    private const string Downstream = "downstream";

    private readonly ServiceAddresses named = ServiceAddresses.FromEnvironment();

    /// <param name="contracts">Of the run.</param>
    /// <param name="prepare">How PostgreSQL is started here; null where it cannot be.</param>
    /// <exception cref="MachineNotReadyException">A service does not start, or the user's does not answer; nothing is left.</exception>
    public async Task<RunningServices> StartAsync(IEnumerable<Contract> contracts, Func<Task<IPostgresLauncher?>> prepare, CancellationToken cancellation)
    {
        string[] needed = [.. contracts.SelectMany(contract => contract.Services).Distinct()];
        var variables = named.Variables.ToDictionary();
        var software = new Dictionary<string, string>();
        var own = new List<IAsyncDisposable>();
        TargetDatabase? database = null;
        try
        {
            if (needed.Contains(Postgres))
            {
                database = variables.TryGetValue(ServiceAddresses.VariableOf[Postgres], out var url)
                    ? await OfUserAsync(url, software, own, cancellation)
                    : await OwnAsync(await prepare(), software, own, cancellation);
                if (database is not null) variables[ServiceAddresses.VariableOf[Postgres]] = database.Url.Text;
            }

            if (needed.Contains(Downstream) && !variables.ContainsKey(ServiceAddresses.VariableOf[Downstream]))
            {
                var running = await RunningDownstream.StartAsync(downstream, cpus, cancellation);
                own.Add(running);
                variables[ServiceAddresses.VariableOf[Downstream]] = running.Url;
            }

            if (needed.Contains(Downstream)) software[Downstream] = own.Any(service => service is RunningDownstream) ? "bench test-server" : "the user's own";
            return new RunningServices(new ServiceAddresses(variables), software, database, own);
        }
        catch
        {
            foreach (var service in own) await service.DisposeAsync();
            throw;
        }
    }

    private async Task<TargetDatabase?> OwnAsync(IPostgresLauncher? launcher, Dictionary<string, string> software, List<IAsyncDisposable> own, CancellationToken cancellation)
    {
        if (launcher is null) return null;
        say($"starting {launcher.Software} on CPU {cpus}");
        var running = await RunningPostgres.StartAsync(launcher, scripts, Path.Combine(logFolder, "postgres.log"), cancellation);
        own.Add(running);
        software[Postgres] = launcher.Software;
        return running.Database;
    }

    private async Task<TargetDatabase> OfUserAsync(string text, Dictionary<string, string> software, List<IAsyncDisposable> own, CancellationToken cancellation)
    {
        var database = await TargetDatabase.ConnectAsync(DatabaseUrl.Parse(text), scripts.Seed, cancellation);
        own.Add(database);
        software[Postgres] = $"PostgreSQL {await database.VersionAsync(cancellation)}, the user's own";
        // What it lacks shows now, and not before the first trial.
        await database.SampleAsync(cancellation);
        return database;
    }
}
