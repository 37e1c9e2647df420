using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>Two targets compared by capacity.</summary>
/// <param name="Kind">Whether <paramref name="Estimate"/> is the ratio, or only what it is above or below because a capacity lies beyond the grid.</param>
/// <param name="Estimate">Null where it is unknown; a bound has no interval, and other intervals are wider by one step of the grid at both ends.</param>
public sealed record CapacityComparison(Comparison Comparison, string Scenario, CapacityKind Kind, RatioEstimate? Estimate)
{
    /// <summary>That should hold both.</summary>
    public int PlannedBlocks { get; init; }

    public static CapacityComparison Of(Comparison comparison, CapacityEstimate numerator, CapacityEstimate denominator)
    {
        var kind = KindOf(numerator.Kind, denominator.Kind);
        var estimate = kind == CapacityKind.Unknown
            ? null
            : RatioEstimate.Of(numerator.Values, denominator.Values)?.OnGrid(Math.Max(numerator.Step, denominator.Step));
        return new CapacityComparison(comparison, numerator.Scenario, estimate is null ? CapacityKind.Unknown : kind,
            kind == CapacityKind.Observed || estimate is null ? estimate : estimate with { Interval = null })
        {
            PlannedBlocks = Math.Min(numerator.PlannedBlocks, denominator.PlannedBlocks),
        };
    }

    private static CapacityKind KindOf(CapacityKind numerator, CapacityKind denominator)
    {
        if (numerator == CapacityKind.Unknown || denominator == CapacityKind.Unknown) return CapacityKind.Unknown;
        var mayBeLarger = numerator == CapacityKind.Above || denominator == CapacityKind.Below;
        var mayBeSmaller = numerator == CapacityKind.Below || denominator == CapacityKind.Above;
        return (mayBeLarger, mayBeSmaller) switch
        {
            (true, true) => CapacityKind.Unknown,
            (true, false) => CapacityKind.Above,
            (false, true) => CapacityKind.Below,
            _ => CapacityKind.Observed,
        };
    }
}
