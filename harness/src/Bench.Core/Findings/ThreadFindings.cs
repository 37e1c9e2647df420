using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Findings;

/// <summary>The doubt that a server took other numbers of threads than its manifest says.</summary>
internal static class ThreadFindings
{
    /// <summary>
    /// Null where the manifest names none. Threads are made as requests wait for them: with twice as many users as threads all are there. Where there are
    /// services, clients of these have threads of their own.
    /// </summary>
    public static Finding? Differ(LevelRecord level, Target target, Scenario scenario)
    {
        if (target.Threads is not { } threads || level.Resources is not { } seen || scenario.Contract.Services.Count > 0) return null;
        var answering = scenario.Workers * threads;
        var expected = seen.Processes + answering;
        if (level.Measured.Level is not ClosedLevel users || users.Concurrency < 2 * answering || seen.Threads == expected) return null;
        var said = FormattableString.Invariant($"{threads} a worker, which beside the main thread of each process makes {expected}");
        return Finding.About(level.Measured, FindingKind.ThreadsDiffer, FindingEffect.Shown,
            $"{seen.Threads} threads in {seen.Processes} processes were seen; the manifest says {said}",
            "Look whether its server takes the setting: another number of threads is another target.");
    }
}
