namespace Bench.Targets.Services;

/// <summary>A service that is started anew where it has failed. Disposing it ends what runs.</summary>
/// <param name="first">Running.</param>
/// <param name="fault">What is wrong with one that runs, as a sentence, or null.</param>
/// <param name="start">Starts another.</param>
internal sealed class KeptService<T>(T first, Func<T, CancellationToken, Task<string?>> fault, Func<CancellationToken, Task<T>> start) : IAsyncDisposable
    where T : IAsyncDisposable
{
    public T Current { get; private set; } = first;

    public Task<string?> FaultAsync(CancellationToken cancellation) => fault(Current, cancellation);

    /// <exception cref="Bench.Core.Running.MachineNotReadyException">It has failed, and cannot be started again.</exception>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        if (await FaultAsync(cancellation) is null) return;
        await Current.DisposeAsync();
        Current = await start(cancellation);
    }

    public ValueTask DisposeAsync() => Current.DisposeAsync();
}
