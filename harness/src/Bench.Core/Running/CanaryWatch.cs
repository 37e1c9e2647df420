using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Asks a scenario's canary inside each window, by an engine of its own on the load's CPUs: that of the level neither knows of it nor waits for it.
/// Disposing it ends what is under way.
/// </summary>
/// <param name="job">Of the level's engine, with the canary's requests.</param>
/// <param name="window">The shortest that the scenario's windows are.</param>
/// <param name="inner">Told all that this is told.</param>
internal sealed class CanaryWatch(
    ILoadEngine engine, LoadJob job, OpenLevel canary, TimeSpan window, ILoadObserver inner, CancellationToken cancellation) : ILoadObserver, IAsyncDisposable
{
    /// <summary>Of the window on both sides: connections open in the first, and a message between processes that is late makes no difference.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly Dictionary<Level, (Task<IReadOnlyList<LevelResult>> Task, CanaryWindow Window)> asked = [];

    /// <summary>
    /// Its process starts while nothing is counted: that of the first level in the warm-up, those of later ones once the window before is over.
    /// </summary>
    public void LevelStarted(Level level)
    {
        engine.Prepare(job.Cpus);
        inner.LevelStarted(level);
    }

    public void WindowOpened(Level level)
    {
        inner.WindowOpened(level);
        var plan = new LevelPlan(canary, Margin, Margin, window - (2 * Margin));
        var own = new CanaryWindow();
        asked[level] = (engine.RunAsync(job with { Levels = [plan], SharesCpus = true }, own, ending.Token), own);
    }

    public void WindowClosed(Level level)
    {
        asked[level].Window.LevelEnded();
        inner.WindowClosed(level);
        if (asked.Count < job.Levels.Count) engine.Prepare(job.Cpus);
    }

    public void StoppedAnswering(Level level) => inner.StoppedAnswering(level);

    /// <summary>What it measured at each level; null where its window did not lie inside that of the level.</summary>
    /// <exception cref="EngineFailedException">Its engine failed.</exception>
    public async Task<IReadOnlyDictionary<Level, LevelResult?>> ResultsAsync()
    {
        var results = new Dictionary<Level, LevelResult?>();
        foreach (var (level, (task, own)) in asked)
        {
            var result = (await task).Single();
            results[level] = own.WasInside ? result : null;
        }

        return results;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        foreach (var (task, _) in asked.Values) await task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        ending.Dispose();
    }
}
