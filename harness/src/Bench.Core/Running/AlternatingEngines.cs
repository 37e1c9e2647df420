using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Measures each closed level with two engines, one right after the other on the same start of the target (METHOD.md M23). Which of them is
/// first changes from level to level and from block to block, so that neither always finds the warmer target. Open levels are the main engine's alone.
/// </summary>
/// <param name="main">Its figures are the run's.</param>
/// <param name="second">Its figures are kept beside them.</param>
/// <param name="secondBlocks">From the first one, the blocks in which the second one measures; null for all.</param>
public sealed class AlternatingEngines(ILoadEngine main, ILoadEngine second, int? secondBlocks = null) : ILoadEngine
{
    private readonly EngineChoice choice = new(main.Id, second.Id, secondBlocks);

    public string Id => choice.ToString();

    /// <inheritdoc />
    public void Prepare(CpuSet cpus) => main.Prepare(cpus);

    /// <inheritdoc />
    public ILoadEngine In(int block) => choice.CountIn(block) == 2 ? this : main;

    /// <inheritdoc />
    public async Task<IReadOnlyList<LevelResult>> RunAsync(
        LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default)
    {
        var results = new List<LevelResult>(job.Levels.Count);
        for (var i = 0; i < job.Levels.Count; i++)
        {
            var seed = unchecked(job.Seed + i);
            var measured = await MeasureAsync(job with { Levels = [job.Levels[i]], Seed = seed }, observer, isSecondFirst: seed % 2 != 0, cancellation, stop);
            if (measured is null) break;
            results.Add(measured);
        }
        return results;
    }

    /// <returns>Null where the load ended before the main engine had measured anything.</returns>
    private async Task<LevelResult?> MeasureAsync(
        LoadJob job, ILoadObserver observer, bool isSecondFirst, CancellationToken cancellation, CancellationToken stop)
    {
        if (job.Levels[0].Level is not ClosedLevel) return await OneAsync(main, job, observer, cancellation, stop);
        var opinion = isSecondFirst ? await OneAsync(second, job, Unobserved.Instance, cancellation, stop) : null;
        var measured = await OneAsync(main, job, observer, cancellation, stop);
        if (measured is null) return null;
        opinion ??= await OneAsync(second, job, Unobserved.Instance, cancellation, stop);
        return measured with { SecondOpinion = opinion };
    }

    private static async Task<LevelResult?> OneAsync(
        ILoadEngine engine, LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop) =>
        (await engine.RunAsync(job, observer, cancellation, stop)).SingleOrDefault();

    /// <summary>Windows of the second engine are nobody's: target and machine are sampled in those of the main one.</summary>
    private sealed class Unobserved : ILoadObserver
    {
        public static Unobserved Instance { get; } = new();

        public void LevelStarted(Level level)
        {
        }

        public void WindowOpened(Level level)
        {
        }

        public void WindowClosed(Level level)
        {
        }
    }
}
