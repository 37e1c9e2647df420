using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

/// <summary>Recorders of levels that begin at 0 and give up after 5 s.</summary>
internal static class Recorders
{
    public static LevelRecorder Of(LevelPlan plan) => Of(plan, loops: 1, new SecondSeries(1, capacity: 8)).Single();

    /// <summary>One for each loop of a level.</summary>
    public static IReadOnlyList<LevelRecorder> Of(LevelPlan plan, int loops, SecondSeries seconds)
    {
        var times = new LevelTimes(plan, TimeSpan.FromSeconds(5), startNs: 0);
        var clock = new LevelClock(times, loops);
        return [.. Enumerable.Range(0, loops).Select(_ => new LevelRecorder(times, clock, seconds, plan.Level is OpenLevel, plan.Requests))];
    }
}
