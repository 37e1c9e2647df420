using Bench.Core.Measurement;
using Bench.Core.Statistics;

namespace Bench.Core.Findings;

/// <summary>The doubts that only open levels raise: their rate is given, so the response is what they measure.</summary>
internal static class OpenLevelFindings
{
    public static IEnumerable<Finding?> Of(LevelResult level, OpenResult open)
    {
        var notMet = OfferedRateNotMet(level, open);
        // Where the queue grows, the mean has no end: no window would be long enough.
        return [EngineLag(level, open), SendsInLumps(level, open), notMet, notMet is null ? TooShort(level, open) : null];
    }

    private static Finding? EngineLag(LevelResult level, OpenResult open)
    {
        if (open.EngineLag.Histogram.Count == 0 || SmallestComparedNs(open) is not { } smallestNs) return null;
        var lagNs = open.EngineLag.Histogram.ValueAtNs(99);
        if (lagNs <= Thresholds.EngineLagShare * smallestNs) return null;
        var most = FormattableString.Invariant($"{Thresholds.EngineLagShare:P0} of the smallest percentile compared ({smallestNs / 1e3:0.#} µs)");
        return Finding.About(level, FindingKind.EngineLag, FindingEffect.Void,
            $"one request in a hundred was sent {lagNs / 1e3:0.#} µs late or later, more than {most}",
            "The engine's CPU did something else, or its hypervisor did. Free the load's CPUs, or measure where responses are longer.");
    }

    private static Finding? SendsInLumps(LevelResult level, OpenResult open)
    {
        const double most = Thresholds.SendVarianceDifference;
        return open.SendVarianceRatio is not { } ratio || Math.Abs(ratio - 1) <= most
            ? null
            : Finding.About(level, FindingKind.EngineLag, FindingEffect.Void,
                $"sends per 10 ms varied {ratio:0.00} times as much as the schedule and free connections allowed, more than {most:P0} apart",
                "The engine held requests back and sent them in lumps. Free the load's CPUs.");
    }

    private static Finding? OfferedRateNotMet(LevelResult level, OpenResult open)
    {
        var share = level.Cohort.Sent == 0 ? 1 : (double)level.CompletedInWindow / level.Cohort.Sent;
        if (TakenShare(level, open, share) >= Thresholds.OfferedRateShare && !open.Queue.Grows) return null;
        var waited = FormattableString.Invariant(
            $"{open.Queue.AtEnd} waited for a connection at the window's end, never fewer than {open.Queue.LeastInSecondHalf} in its second half");
        return Finding.About(level, FindingKind.OfferedRateNotMet, FindingEffect.Result,
            $"{level.RequestsPerSecond:0.#} of {level.OfferedPerSecond:0.#} requests a second were answered ({share:P1}); {waited}",
            "The target cannot keep up with this rate over these connections: its percentiles depend on how long the level lasts. "
                + "Compare at a lower rate.");
    }

    /// <summary>
    /// Of what was offered, what a target took on: neither failed nor left to pile up. A request that is still on its way where the window closes is no arrear
    /// as long as there are no more of them than before (decision 0085).
    /// </summary>
    /// <param name="answered">The share of valid answers in the window, for journals that do not tell what was outstanding.</param>
    private static double TakenShare(LevelResult level, OpenResult open, double answered) => open.Outstanding is not { } outstanding || level.Cohort.Sent == 0
        ? answered
        : 1 - ((level.FailedInWindow + (2 * outstanding.Growth)) / level.Cohort.Sent);

    private static Finding? TooShort(LevelResult level, OpenResult open)
    {
        var (meanSeconds, times) = (open.Response.Histogram.MeanNs / 1e9, Thresholds.FewestResponsesInWindow);
        return !(level.WindowSeconds < times * meanSeconds)
            ? null
            : Finding.About(level, FindingKind.TooShort, FindingEffect.Withheld,
                $"a window of {level.WindowSeconds:0.###} s for a mean response of {meanSeconds:0.###} s; an open window needs {times} times as long",
                "Lengthen the scenario's window.");
    }

    private static long? SmallestComparedNs(OpenResult open) => LatencyPercentile.Reported
        .Select(percent => LatencyPercentile.Of([open.Response], percent))
        .Where(percentile => percentile.Kind == PercentileKind.Observed)
        .Min(percentile => percentile.BoundNs);
}
