using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>What a claim says about a ratio: that it is at least <see cref="Threshold"/>. Fixed before the run.</summary>
public sealed record ClaimedRatio
{
    /// <param name="threshold">The smallest ratio that deserves the claim's words.</param>
    /// <param name="refutedBelow">An interval that lies wholly below it refutes the claim: 1, or the threshold where the claim's words are "at least".</param>
    /// <param name="equivalence">Ratios that make no practical difference; null where such a ratio would be in the claim's favour.</param>
    /// <exception cref="ArgumentException">These cannot hold together.</exception>
    public ClaimedRatio(double threshold, double refutedBelow, Interval? equivalence)
    {
        if (!(threshold > 0) || !double.IsFinite(threshold)) throw new ArgumentException($"The threshold {threshold} is no ratio.", nameof(threshold));
        if (!(refutedBelow > 0 && refutedBelow <= threshold))
            throw new ArgumentException("A claim is refuted below its threshold, not above.", nameof(refutedBelow));
        if (equivalence is { } bounds && !(bounds.Low > 0 && bounds.Low < 1 && bounds.High > 1 && bounds.High < threshold))
            throw new ArgumentException("Equivalence bounds hold 1 inside and the threshold outside.", nameof(equivalence));
        (Threshold, RefutedBelow, Equivalence) = (threshold, refutedBelow, equivalence);
    }

    public double Threshold { get; init; }

    public double RefutedBelow { get; init; }

    public Interval? Equivalence { get; init; }
}
