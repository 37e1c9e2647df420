using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Services.Postgres;
using Bench.Targets.Verification;

namespace Bench.Targets.Services;

/// <summary>What the contracts of a run need beside targets. Disposing it ends what the harness started, and nothing of the user's.</summary>
public sealed class RunningServices : IAsyncDisposable
{
    private readonly ServiceAddresses named;
    private readonly KeptService<DatabaseService>? database;
    private readonly KeptService<DownstreamService>? downstream;
    private readonly RoundTripRelay? relay;

    /// <param name="named">Those that the user has named.</param>
    internal RunningServices(
        ServiceAddresses named,
        IReadOnlyDictionary<string, string> software,
        KeptService<DatabaseService>? database,
        KeptService<DownstreamService>? downstream)
    {
        this.named = named;
        Software = software;
        this.database = database;
        this.downstream = downstream;
        relay = database is null ? null : new RoundTripRelay(() => database.Current.Database.Url);
    }

    /// <summary>As targets are told; another one once a service was started anew.</summary>
    public ServiceAddresses Addresses => named
        .With("postgres", database?.Current.Database.Url.Text)
        .With("downstream", downstream?.Current.Url);

    /// <summary>For targets that are not measured: their round trips to the database are counted on the way.</summary>
    public ServiceAddresses CountedAddresses => Addresses.With("postgres", relay?.Url);

    /// <summary>What each service is, as the run's manifest records it.</summary>
    public IReadOnlyDictionary<string, string> Software { get; }

    /// <summary>Starts anew what has failed, and puts back what targets have changed.</summary>
    /// <exception cref="MachineNotReadyException">It cannot be started.</exception>
    /// <exception cref="ServiceFailedException">It failed right afterwards.</exception>
    public async Task ResetAsync(CancellationToken cancellation)
    {
        if (downstream is not null) await downstream.RenewAsync(cancellation);
        if (database is null) return;
        await database.RenewAsync(cancellation);
        await database.Current.Database.ResetAsync(cancellation);
    }

    /// <summary>What is wrong with a service that a contract needs, as a sentence, or null while all is well.</summary>
    public async Task<string?> FaultAsync(Contract contract, CancellationToken cancellation)
    {
        if (database is not null && contract.Services.Contains("postgres") && await database.FaultAsync(cancellation) is { } fault) return fault;
        return downstream is not null && contract.Services.Contains("downstream") ? await downstream.FaultAsync(cancellation) : null;
    }

    /// <summary>Matches <see cref="SampleDatabase"/>.</summary>
    public async Task<DatabaseSample?> SampleAsync(Contract contract, CancellationToken cancellation) =>
        database is not null && contract.Work is not null ? await database.Current.Database.SampleAsync(cancellation) : null;

    /// <summary>Matches <see cref="CountCalls"/>. What the user's own service has counted nobody can ask.</summary>
    public async Task<long?> CallsAsync(Contract contract, CancellationToken cancellation) =>
        contract.Calls is not null && downstream?.Current.Own is { } own ? await own.RequestsAsync(cancellation) : null;

    /// <summary>Adds to <paramref name="verify"/> that a request does the work in the database, and makes the calls, that its contract declares.</summary>
    public VerifyContract Counted(VerifyContract verify) =>
        new CallVerifier(new WorkVerifier(verify, SampleAsync, () => relay?.RoundTrips ?? 0).VerifyAsync, CallsAsync).VerifyAsync;

    public async ValueTask DisposeAsync()
    {
        if (relay is not null) await relay.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        if (downstream is not null) await downstream.DisposeAsync();
    }
}
