using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.NBomber;

/// <summary>
/// Runs a job's closed levels with NBomber, one after the other. It sends after a delay of its own, so that it has no intended times for open ones.
/// </summary>
internal static class NBomberLoad
{
    /// <param name="stop">It cannot be stopped early with what it has measured: its process ends, and what remains is the levels before.</param>
    public static void Run(LoadJob job, ILoadObserver observer, Action<LevelResult> levelEnded, CancellationToken cancellation, CancellationToken stop)
    {
        foreach (var plan in job.Levels)
        {
            if (plan.Level is not ClosedLevel level)
                throw new EngineFailedException($"NBomber has no intended times, so it cannot run '{plan.Level}'. Use the built-in engine for open levels.");
            observer.LevelStarted(level);
            using var client = new CheckingClient(job, level.Concurrency);
            levelEnded(new NBomberLevel(plan, level, job, client).Run(observer, cancellation));
        }
    }
}
