using Bench.Core.Claims;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>A part of a claim beside what the run says about it.</summary>
internal sealed record RuledPart(ClaimPart Part, PartVerdict Verdict)
{
    public ClaimedRatio? Claimed => VerdictRows.ClaimedBy(Part);

    public bool IsSupported => Verdict.Kind == VerdictKind.Supported;

    /// <summary>
    /// How far its interval lies beyond what its verdict needs, as a logarithm of ratios; infinite where no ratio decides, which is not a matter of degree.
    /// </summary>
    public double Margin => (Claimed, Verdict) switch
    {
        ({ } claimed, { Kind: VerdictKind.Refuted, Estimate.Interval: { } ends }) => Math.Log(claimed.RefutedBelow / ends.High),
        ({ } claimed, { Estimate.Interval: { } ends }) => Math.Log(ends.Low / claimed.Threshold),
        _ => double.PositiveInfinity,
    };
}
