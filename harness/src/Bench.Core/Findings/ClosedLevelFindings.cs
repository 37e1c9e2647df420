using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>The doubts that only closed levels raise: they ask as fast as the target answers, so its rate is what they measure.</summary>
internal static class ClosedLevelFindings
{
    public static IEnumerable<Finding?> Of(LevelRecord level, int targetCpus) =>
        [TooShort(level.Measured), HalvesDiffer(level.Measured), TargetNotSaturated(level, targetCpus)];

    private static Finding? TooShort(LevelResult level) =>
        level.WindowSeconds >= Thresholds.ShortestWindowSeconds && level.CompletedInWindow >= Thresholds.FewestCompletions
            ? null
            : Finding.About(level, FindingKind.TooShort, FindingEffect.Withheld,
                $"{level.CompletedInWindow} completions in {level.WindowSeconds:0.###} s; a closed window needs {Thresholds.FewestCompletions} in at least {Thresholds.ShortestWindowSeconds} s",
                "Lengthen the scenario's window.");

    private static Finding? HalvesDiffer(LevelResult level)
    {
        var first = level.CompletedInFirstHalf;
        var second = level.CompletedInWindow - first;
        var difference = level.CompletedInWindow == 0 ? 0 : Math.Abs(second - first) / (level.CompletedInWindow / 2.0);
        return difference <= Thresholds.HalvesDifference
            ? null
            : Finding.About(level, FindingKind.HalvesDiffer, FindingEffect.Shown,
                $"{first} completions in the window's first half, {second} in its second",
                "Lengthen the warm-up, or look for work that the target does at intervals.");
    }

    private static Finding? TargetNotSaturated(LevelRecord level, int targetCpus)
    {
        if (level.Resources is not { } resources) return null;
        var share = resources.CpuSeconds / (level.Measured.WindowSeconds * targetCpus);
        return share >= Thresholds.SaturatedShare
            ? null
            : Finding.About(level.Measured, FindingKind.TargetNotSaturated, FindingEffect.Shown,
                $"the target used {share:P0} of its CPU",
                "What held it back is waiting (the contract's pause, a pool of threads, too few users), not the cost of a request: the rate says how much it lets wait at once.");
    }
}
