using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>Generates the load of one trial and measures it.</summary>
public interface ILoadEngine
{
    /// <summary>As <c>--engine</c> names it.</summary>
    string Id { get; }

    /// <summary>Runs all levels of <paramref name="job"/> and returns their results in order.</summary>
    /// <param name="job">What to send and when.</param>
    /// <param name="observer">Told, on the caller's behalf, when windows open and close.</param>
    /// <exception cref="EngineFailedException">The engine itself failed; failures of the target are in the results.</exception>
    Task<IReadOnlyList<LevelResult>> RunAsync(LoadJob job, ILoadObserver observer, CancellationToken cancellation);
}
