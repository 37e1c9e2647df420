using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Generates the load of one trial and measures it.</summary>
public interface ILoadEngine
{
    /// <summary>As <c>--engine</c> names it.</summary>
    string Id { get; }

    /// <summary>Begins what takes time before the next job on these CPUs, so that it is done while the target starts. A job needs no such call.</summary>
    void Prepare(CpuSet cpus)
    {
    }

    /// <summary>The engine as it measures in a block, from 1: of two, the second one may have been asked for some blocks alone.</summary>
    ILoadEngine In(int block) => this;

    /// <summary>Runs all levels of <paramref name="job"/> and returns their results in order.</summary>
    /// <param name="job">What to send and when.</param>
    /// <param name="observer">Told, on the caller's behalf, when windows open and close, and where the load
    /// ended early since the target does not answer.</param>
    /// <param name="stop">
    /// Ends the load early, where nobody is left to answer it: the results are those of the levels that were measured, the last one as far as it came.
    /// </param>
    /// <exception cref="EngineFailedException">The engine itself failed; failures of the target are in the results.</exception>
    Task<IReadOnlyList<LevelResult>> RunAsync(LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default);
}
