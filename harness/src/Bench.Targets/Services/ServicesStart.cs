using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Packages;
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
        var software = new Dictionary<string, string>();
        var database = needed.Contains(Postgres) ? await DatabaseAsync(prepare, software, cancellation) : null;
        try
        {
            var called = needed.Contains(Downstream) ? await DownstreamAsync(software, cancellation) : null;
            return new RunningServices(named, software, database, called);
        }
        catch
        {
            if (database is not null) await database.DisposeAsync();
            throw;
        }
    }

    private async Task<KeptService<DatabaseService>?> DatabaseAsync(
        Func<Task<IPostgresLauncher?>> prepare, Dictionary<string, string> software, CancellationToken cancellation)
    {
        if (named.Variables.TryGetValue(ServiceAddresses.VariableOf[Postgres], out var url))
        {
            var users = await OfUserAsync(url, software, cancellation);
            return Kept(users, stop => OfUserAsync(url, software, stop));
        }

        if (await prepare() is not { } launcher) return null;
        say($"starting {launcher.Software} on CPU {cpus}");
        software[Postgres] = launcher.Software;
        return Kept(await StartAsync(cancellation), StartAsync);

        async Task<DatabaseService> StartAsync(CancellationToken stop)
        {
            var running = await RunningPostgres.StartAsync(launcher, scripts, Path.Combine(logFolder, "postgres.log"), stop);
            return new DatabaseService(running.Database, running);
        }
    }

    private async Task<DatabaseService> OfUserAsync(string url, Dictionary<string, string> software, CancellationToken cancellation)
    {
        var database = await TargetDatabase.ConnectAsync(DatabaseUrl.Parse(url), scripts.Seed, cancellation);
        try
        {
            software[Postgres] = $"PostgreSQL {await database.VersionAsync(cancellation)}, {OfUser(url)}";
            // What it lacks shows now, and not before the first trial.
            await database.SampleAsync(cancellation);
            return new DatabaseService(database, database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>With a digest of where it is and no name: a run is not resumed beside another one.</summary>
    private static string OfUser(string url)
    {
        var place = new Uri(url);
        return $"the user's own ({CacheEntry.Key([place.Authority, place.AbsolutePath])})";
    }

    private static KeptService<DatabaseService> Kept(DatabaseService running, Func<CancellationToken, Task<DatabaseService>> start) =>
        new(running, (service, stop) => service.Database.FaultAsync(stop), start);

    private async Task<KeptService<DownstreamService>> DownstreamAsync(Dictionary<string, string> software, CancellationToken cancellation)
    {
        var url = named.Variables.GetValueOrDefault(ServiceAddresses.VariableOf[Downstream]);
        software[Downstream] = url is null ? "bench test-server" : OfUser(url);
        return new KeptService<DownstreamService>(await StartAsync(cancellation), (service, stop) => service.FaultAsync(stop), StartAsync);

        async Task<DownstreamService> StartAsync(CancellationToken stop)
        {
            if (url is not null) return await DownstreamService.OfUserAsync(url, stop);
            var running = await RunningDownstream.StartAsync(downstream, cpus, stop);
            return new DownstreamService(running.Url, running);
        }
    }
}
