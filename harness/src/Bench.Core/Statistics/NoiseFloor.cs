namespace Bench.Core.Statistics;

/// <summary>What twins say of the ratios beside them (METHOD.md M18): a twin that is clearly not itself voids what it stands for.</summary>
internal static class NoiseFloor
{
    /// <summary>The smallest effect of interest: within these bounds a difference has no practical meaning (METHOD.md M16).</summary>
    private static readonly Interval OfNoInterest = new(0.95, SmallestOfInterest);

    /// <summary>As a ratio above 1.</summary>
    public const double SmallestOfInterest = 1.05;

    /// <summary>Withholds ratios where, in the same scenario, at the same level, by the same metric, a twin differs by more than is of no interest.</summary>
    public static IEnumerable<ComparisonEstimate> Apply(IReadOnlyCollection<ComparisonEstimate> comparisons)
    {
        var noisy = comparisons.Where(IsTooHigh).Select(Place).ToHashSet();
        return comparisons.Select(row => row.Comparison.IsNoiseFloor || !noisy.Contains(Place(row)) ? row : row with { Estimate = null, IsWithheld = true });
    }

    /// <summary>True for a twin whose interval excludes 1.</summary>
    public static bool Differs(ComparisonEstimate row) =>
        row.Comparison.IsNoiseFloor && row.Estimate?.Interval is { } interval && !interval.Contains(1);

    /// <summary>True for a twin that differs, and by more than is of no interest.</summary>
    public static bool IsTooHigh(ComparisonEstimate row) => row.Comparison.IsNoiseFloor && IsTooHigh(row.Estimate);

    /// <summary>The same of a twin's ratio.</summary>
    public static bool IsTooHigh(RatioEstimate? twin) => twin?.Interval is { } interval && !interval.Contains(1) && !OfNoInterest.Contains(twin.Ratio);

    private static (string, Suites.Level, Metric) Place(ComparisonEstimate row) => (row.Scenario, row.Level, row.Metric);
}
