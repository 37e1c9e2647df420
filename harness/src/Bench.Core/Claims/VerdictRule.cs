using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>From intervals to a verdict, in the one order that is fixed for all claims (METHOD.md M16).</summary>
public static class VerdictRule
{
    /// <param name="interval">95 % interval of the ratio.</param>
    /// <param name="equivalence">90 % interval of the ratio.</param>
    public static VerdictKind Of(ClaimedRatio claimed, Interval interval, Interval equivalence)
    {
        if (claimed.Equivalence is { } bounds && equivalence.IsInside(bounds)) return VerdictKind.NoPracticalDifference;
        if (interval.Low >= claimed.Threshold) return VerdictKind.Supported;
        if (interval.Low >= 1 && interval.High < claimed.Threshold) return VerdictKind.SmallerThanClaimed;
        if (interval.High < claimed.RefutedBelow) return VerdictKind.Refuted;
        return VerdictKind.Inconclusive;
    }
}
