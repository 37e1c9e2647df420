using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Services.Postgres;
using Bench.Targets.Verification;

namespace Bench.Targets.Services;

/// <summary>What the contracts of a run need beside targets. Disposing it ends what the harness started, and nothing of the user's.</summary>
public sealed class RunningServices : IAsyncDisposable
{
    private readonly TargetDatabase? database;
    private readonly IReadOnlyList<IAsyncDisposable> own;

    internal RunningServices(ServiceAddresses addresses, IReadOnlyDictionary<string, string> software, TargetDatabase? database, IReadOnlyList<IAsyncDisposable> own)
    {
        Addresses = addresses;
        Software = software;
        this.database = database;
        this.own = own;
    }

    /// <summary>As targets are told.</summary>
    public ServiceAddresses Addresses { get; }

    /// <summary>What each service is, as the run's manifest records it.</summary>
    public IReadOnlyDictionary<string, string> Software { get; }

    /// <summary>Puts back what targets have changed.</summary>
    public Task ResetAsync(CancellationToken cancellation) => database?.ResetAsync(cancellation) ?? Task.CompletedTask;

    /// <summary>Matches <see cref="SampleDatabase"/>.</summary>
    public async Task<DatabaseSample?> SampleAsync(Contract contract, CancellationToken cancellation) =>
        database is not null && contract.Work is not null ? await database.SampleAsync(cancellation) : null;

    /// <summary>Adds to <paramref name="verify"/> that a request does the work in the database that its contract declares.</summary>
    public VerifyContract Counted(VerifyContract verify) => new WorkVerifier(verify, SampleAsync).VerifyAsync;

    public async ValueTask DisposeAsync()
    {
        foreach (var service in own) await service.DisposeAsync();
    }
}
