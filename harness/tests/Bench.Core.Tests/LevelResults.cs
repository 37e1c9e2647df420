using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests;

/// <summary>A level without anything to doubt, to be spoiled in one point by a test.</summary>
internal static class LevelResults
{
    public static LevelResult Sound(Level? level = null, long completed = 20_000) => new(
        level ?? new ClosedLevel(8), 2.0, 2.0, completed, 0, completed / 2, completed * 100,
        new Conservation(completed, completed, 0, 0), new Conservation(2 * completed, 2 * completed, 0, 0),
        new Dictionary<FailureKind, long>(), LatencyHistogram.Empty, LatencyHistogram.Empty, [], [],
        new ConnectionCounts(8, 0, completed / 100),
        new EngineSelfReport("builtin/epoll", 0.3, 0.5, 16, 16, 0));

    public static LevelRecord SoundRecord => new(Sound(), new ResourceUse(1.9, 2.0, 50_000_000, 1, 1), 0);

    public static SpinCheck Spin(params long[] steps) =>
        new(steps.Select((count, cpu) => (count, cpu)).ToDictionary(spin => spin.cpu, spin => spin.count));
}
