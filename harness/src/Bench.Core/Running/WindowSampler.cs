using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Looks at target and machine at both ends of each level's window, and is silent in between (METHOD.md M10).</summary>
internal sealed class WindowSampler(IRunningTarget target, CpuLayout cpus, Func<CpuTicks?> readTicks, Action<Level> levelStarted) : ILoadObserver
{
    private readonly Dictionary<Level, (ResourceSample? Target, CpuTicks? Machine)> opened = [];
    private readonly Dictionary<Level, (ResourceSample? Target, CpuTicks? Machine)> closed = [];

    /// <summary>The level whose users got no answer before its window; null where there was none.</summary>
    public Level? Unanswered { get; private set; }

    /// <summary>The level that was begun last; null where none was.</summary>
    public Level? UnderWay { get; private set; }

    public void LevelStarted(Level level)
    {
        UnderWay = level;
        levelStarted(level);
    }

    public void StoppedAnswering(Level level) => Unanswered = level;

    public void WindowOpened(Level level) => opened[level] = (target.Sample(), readTicks());

    public void WindowClosed(Level level) => closed[level] = (target.Sample(), readTicks());

    /// <summary>Joins what the engine measured with what was seen meanwhile.</summary>
    public LevelRecord Record(LevelResult measured)
    {
        var start = opened[measured.Level];
        var end = closed[measured.Level];
        var resources = start.Target is { } first && end.Target is { } last
            ? ResourceSample.Between(first, last, measured.WindowSeconds)
            : null;
        return start.Machine is { } earlier && end.Machine is { } later
            ? new LevelRecord(
                measured,
                resources,
                later.LargestStealShareSince(earlier),
                TargetShares(measured, resources, earlier, later),
                later.SharesSince(earlier, cpus.Load, ownShare: 0))
            : new LevelRecord(measured, resources, null);
    }

    /// <summary>Not told where the engine or services run on the target's CPUs: they would be others.</summary>
    private CpuShares? TargetShares(LevelResult measured, ResourceUse? resources, CpuTicks earlier, CpuTicks later) =>
        resources is null || cpus.TargetIsNotAlone
            ? null
            : later.SharesSince(earlier, cpus.Target, resources.CpuSeconds / (measured.WindowSeconds * cpus.Target.Cpus.Count));
}
