using Bench.Core.Measurement;

namespace Bench.Core.Statistics;

/// <summary>A percentile of latencies pooled over trials.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="BoundNs">The percentile, or what it is longer than, in nanoseconds; null where it is unsupported.</param>
public sealed record LatencyPercentile(double Percent, PercentileKind Kind, long? BoundNs)
{
    /// <summary>Observations that must lie beyond a percentile (METHOD.md M8).</summary>
    public const int SupportObservations = 10;

    /// <summary>Different 100 ms slices that must reach beyond it: one stall of 64 connections is one event (METHOD.md M8).</summary>
    public const int SupportSlices = 10;

    /// <summary>The percentiles that files and reports show.</summary>
    public static IReadOnlyList<double> Reported { get; } = [50, 90, 99];

    /// <summary>Pools one kind of latency over trials, right-censored requests among them.</summary>
    /// <remarks>
    /// Requests that were given up are ranked as if they had ended after the shortest of their waits, which is a lower bound for each order
    /// statistic; the bound is the value itself as long as only answers lie below it. A percentile among them is told whatever its
    /// support: to withhold it would hide that the target hung.
    /// </remarks>
    public static LatencyPercentile Of(IReadOnlyCollection<LatencySeries> trials, double percent) => Of(trials, [percent])[0];

    /// <summary>Several at once, which merges the histograms once.</summary>
    public static IReadOnlyList<LatencyPercentile> Of(IReadOnlyCollection<LatencySeries> trials, IReadOnlyList<double> percents)
    {
        var answers = LatencyHistogram.Merge([.. trials.Select(trial => trial.Histogram)]);
        var unanswered = Unanswered.Sum(trials.Select(trial => trial.Unanswered));
        return [.. percents.Select(percent => Of(trials, answers, unanswered, percent))];
    }

    private static LatencyPercentile Of(IReadOnlyCollection<LatencySeries> trials, LatencyHistogram answers, Unanswered unanswered, double percent)
    {
        var rank = (long)Math.Ceiling((answers.Count + unanswered.Count) * (decimal)percent / 100);
        var certain = unanswered.Count == 0 ? answers.Count : answers.Count - answers.CountAbove(unanswered.LeastNs);
        if (rank > certain) return LongerThan(percent, rank <= certain + unanswered.Count ? unanswered.LeastNs : ValueAt(answers, rank - unanswered.Count));
        if (answers.Count == 0) return new LatencyPercentile(percent, PercentileKind.Unsupported, null);
        var valueNs = ValueAt(answers, rank);
        // Most requests of an open level wait for nothing: that needs no support, since no smaller value could be told.
        if (valueNs < LatencyHistogram.LowestNs) return new LatencyPercentile(percent, PercentileKind.Observed, valueNs);
        var beyond = answers.CountAbove(valueNs) + unanswered.Count;
        var slicesBeyond = trials.Sum(trial => trial.SliceMaxNs.Count(maxNs => maxNs > valueNs));
        return beyond >= SupportObservations && slicesBeyond >= SupportSlices
            ? new LatencyPercentile(percent, PercentileKind.Observed, valueNs)
            : new LatencyPercentile(percent, PercentileKind.Unsupported, null);
    }

    private static long ValueAt(LatencyHistogram answers, long rank) => answers.ValueAtNs(100.0 * rank / answers.Count);

    // "Longer than nothing" says nothing.
    private static LatencyPercentile LongerThan(double percent, long boundNs) => boundNs > 0
        ? new LatencyPercentile(percent, PercentileKind.LongerThan, boundNs)
        : new LatencyPercentile(percent, PercentileKind.Unsupported, null);
}
