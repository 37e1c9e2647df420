using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>The doubts that only closed levels raise: they ask as fast as the target answers, so its rate is what they measure.</summary>
internal static class ClosedLevelFindings
{
    public static IEnumerable<Finding?> Of(LevelRecord level, int targetCpus) =>
        [TooShort(level.Measured), HalvesDiffer(level.Measured), TargetNotSaturated(level, targetCpus)];

    private static Finding? TooShort(LevelResult level)
    {
        if (level.WindowSeconds >= Thresholds.ShortestWindowSeconds && level.CompletedInWindow >= Thresholds.FewestCompletions) return null;
        var needed = FormattableString.Invariant($"{Thresholds.FewestCompletions} in at least {Thresholds.ShortestWindowSeconds} s");
        return Finding.About(level, FindingKind.TooShort, FindingEffect.Withheld,
            $"{level.CompletedInWindow} completions in {level.WindowSeconds:0.###} s; a closed window needs {needed}",
            "The window has lasted on as long as it may: lengthen it in the scenario, or ask for more users.");
    }

    private static Finding? HalvesDiffer(LevelResult level)
    {
        if (level.CompletedInFirstHalf is not { } first) return null;
        var second = level.CompletedInWindow - first;
        var difference = level.CompletedInWindow == 0 ? 0 : Math.Abs(second - first) / (level.CompletedInWindow / 2.0);
        return difference <= Thresholds.HalvesDifference
            ? null
            : Finding.About(level, FindingKind.HalvesDiffer, FindingEffect.Shown,
                $"{first} completions in the window's first half, {second} in its second",
                "Where it is the second half that holds more, in most blocks, lengthen the warm-up. Where the halves take turns it is the machine's noise, "
                    + "and where the first holds more it is what the target does at intervals, such as collecting garbage: lengthen the window.");
    }

    private static Finding? TargetNotSaturated(LevelRecord level, int targetCpus)
    {
        if (level.Resources is not { } resources) return null;
        var share = resources.CpuSeconds / (level.Measured.WindowSeconds * targetCpus);
        if (share >= Thresholds.SaturatedShare) return null;
        return level.TargetCpus is { Taken: > Thresholds.ForeignShare } cpus
            ? Finding.About(level.Measured, FindingKind.TargetNotSaturated, FindingEffect.Shown,
                $"the target used {share:P1} of its CPU: other processes took {cpus.Foreign:P0} and the hypervisor {cpus.Steal:P0}, {cpus.Idle:P0} was idle",
                "Somebody else ran where the target should have: its rate is lower than it could be. "
                    + "Free its CPU ('bench doctor' says who runs there), then repeat.")
            : Finding.About(level.Measured, FindingKind.TargetNotSaturated, FindingEffect.Shown,
                $"the target used {share:P1} of its CPU{Idle(level.TargetCpus)}",
                share < Thresholds.IdleShare
                    ? "What held it back is waiting (the contract's pause, a pool of threads, too few users), "
                        + "not the cost of a request: the rate says how much it lets wait at once."
                    : "Both held it back, the cost of a request and waiting (the contract's pause, a pool of threads, too few users, a hiccup of the machine): "
                        + "with more users the rate may rise.");
    }

    private static string Idle(CpuShares? cpus) => cpus is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {cpus.Idle:P0} was idle");
}
