using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Statistics;

namespace Bench.Core.Findings;

/// <summary>What a scenario's canary saw of the target beside the load.</summary>
internal static class CanaryFindings
{
    /// <param name="targetCpus">How many CPUs the target could use.</param>
    public static IEnumerable<Finding> Of(LevelRecord level, int targetCpus) => level.Canary is { Open: { } open } canary
        ? new[] { Slow(level, open, targetCpus), Failed(level.Measured, canary) }.OfType<Finding>()
        : [];

    /// <summary>Where the target's CPU is busy everybody queues for it: that it is not is what asks for a reason.</summary>
    private static Finding? Slow(LevelRecord level, OpenResult canary, int targetCpus)
    {
        var median = LatencyPercentile.Of([canary.Response], 50);
        if (level.Resources is not { } resources || median.BoundNs is not { } medianNs || medianNs < Thresholds.SlowCanarySeconds * 1e9) return null;
        var share = resources.CpuSeconds / (level.Measured.WindowSeconds * targetCpus);
        if (share >= Thresholds.SaturatedShare) return null;
        var waits = FormattableString.Invariant($"{medianNs / 1e6:0.#} ms or longer, for an answer that needs nothing");
        return Finding.About(level.Measured, FindingKind.CanarySlow, FindingEffect.Shown,
            $"half of the canary's requests took {waits}, while the target used {share:P0} of its CPU",
            "Something that waits keeps everybody waiting: a blocking call on the event loop (time.sleep, a synchronous client or driver in async def), "
                + "or fewer threads than requests that wait.");
    }

    private static Finding? Failed(LevelResult level, LevelResult canary) => canary.Cohort.Failed + canary.Cohort.CutOff == 0
        ? null
        : Finding.About(level, FindingKind.CanaryFailed, FindingEffect.Shown,
            $"of {canary.Cohort.Sent} requests of the canary {canary.Cohort.Failed} failed and {canary.Cohort.CutOff} had no answer when it ended",
            "Health checks of a real deployment would have restarted such a target, or taken it out of service; look into its log for the cause.");
}
