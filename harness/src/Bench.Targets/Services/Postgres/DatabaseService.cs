namespace Bench.Targets.Services.Postgres;

/// <summary>The targets' database and what ends with it.</summary>
/// <param name="Owner">The server where the harness started it, else the harness's connection alone.</param>
internal sealed record DatabaseService(TargetDatabase Database, IAsyncDisposable Owner) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Owner.DisposeAsync();
}
