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

    /// <summary>Pools the cohorts' validated answers; requests that were cut off or timed out rank above all of them.</summary>
    /// <remarks>
    /// A level is cut off only after a whole timeout without an answer, so a cut-off request has waited longer than any answer
    /// took. A percentile among them is told whatever its support: to withhold it would hide that the target hung.
    /// </remarks>
    public static LatencyPercentile Of(IReadOnlyCollection<LevelResult> trials, double percent)
    {
        var answers = LatencyHistogram.Merge(trials.Select(trial => trial.Service));
        var unanswered = trials.Sum(trial => trial.Cohort.CutOff + trial.Failures.GetValueOrDefault(FailureKind.Timeout));
        var rank = (long)Math.Ceiling((answers.Count + unanswered) * (decimal)percent / 100);
        if (answers.Count == 0) return new LatencyPercentile(percent, PercentileKind.Unsupported, null);
        if (rank > answers.Count) return new LatencyPercentile(percent, PercentileKind.LongerThan, answers.MaxNs);
        var valueNs = answers.ValueAtNs(100.0 * rank / answers.Count);
        var beyond = answers.CountAbove(valueNs) + unanswered;
        var slicesBeyond = trials.Sum(trial => trial.SliceMaxNs.Count(maxNs => maxNs > valueNs));
        return beyond >= SupportObservations && slicesBeyond >= SupportSlices
            ? new LatencyPercentile(percent, PercentileKind.Observed, valueNs)
            : new LatencyPercentile(percent, PercentileKind.Unsupported, null);
    }
}
