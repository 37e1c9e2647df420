using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Services;
using Bench.Targets.Verification;

namespace Bench.Cli.Running;

/// <summary>How this run's targets are started: prepared once, used for verification and for trials.</summary>
/// <param name="Launcher">For verification.</param>
/// <param name="LoggingTo">The same, with the targets' logs in the folder that it is given.</param>
/// <param name="Software">What the targets are made of, as the manifest records it.</param>
/// <param name="Targets">Those that can be started.</param>
/// <param name="Services">Running until this is disposed; null where somebody else has started the targets, and cares for what they need.</param>
internal sealed record Launching(
    ITargetLauncher Launcher,
    Func<string, CancellationToken, Task<ITargetLauncher>> LoggingTo,
    TargetSoftware Software,
    CpuLayout Cpus,
    IReadOnlyList<Target> Targets,
    RunningServices? Services) : IAsyncDisposable
{
    /// <summary>A sentence for each service that a contract needs and that is nowhere.</summary>
    public IReadOnlyList<string> Lacking(Contract contract) => Services?.Addresses.Lacking(contract) ?? [];

    /// <summary>The answers and, where the harness may ask the services, the work behind them.</summary>
    public VerifyContract Verify { get; } = Services?.Counted(new ContractVerifier().VerifyAsync) ?? new ContractVerifier().VerifyAsync;

    public SampleDatabase Sample { get; } = Services is null ? (_, _) => Task.FromResult<DatabaseSample?>(null) : Services.SampleAsync;

    public CountCalls Calls { get; } = Services is null ? (_, _) => Task.FromResult<long?>(null) : Services.CallsAsync;

    /// <summary>What is wrong with a service that a contract needs, or null.</summary>
    public Task<string?> FaultAsync(Contract contract, CancellationToken cancellation) =>
        Services?.FaultAsync(contract, cancellation) ?? Task.FromResult<string?>(null);

    /// <summary>Together with services of the user's that run already.</summary>
    public Launching With(ExternalLauncher running, IEnumerable<Target> own) => this with
    {
        Launcher = new LauncherOfOwn(Launcher, running),
        LoggingTo = async (logs, stop) => new LauncherOfOwn(await LoggingTo(logs, stop), running),
        Targets = [.. Targets, .. own],
    };

    public ValueTask DisposeAsync() => Services?.DisposeAsync() ?? ValueTask.CompletedTask;
}
