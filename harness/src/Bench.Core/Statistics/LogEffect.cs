using MathNet.Numerics.Distributions;

namespace Bench.Core.Statistics;

/// <summary>By how much the logarithm of a figure differs between two versions: an estimate with Student's distribution.</summary>
/// <param name="Mean">Natural logarithm of new ÷ old.</param>
/// <param name="DegreesOfFreedom">Not always whole.</param>
public sealed record LogEffect(double Mean, double StandardError, double DegreesOfFreedom)
{
    /// <summary>Both versions in the same blocks: what disturbs a block disturbs both sides, and drops out (METHOD.md M14).</summary>
    /// <returns>Null for fewer than two blocks.</returns>
    public static LogEffect? Paired(LogRatios ratios)
    {
        if (ratios.Blocks.Count < 2) return null;
        var spread = Spread.Of(ratios.Values);
        return new LogEffect(spread.Mean, spread.StandardError, spread.DegreesOfFreedom);
    }

    /// <summary>
    /// Blocks of two runs, which have nothing in common that would make pairs of them: Welch's interval, which lets each run have a spread of its own
    /// (Welch 1947; degrees of freedom of Satterthwaite 1946).
    /// </summary>
    /// <param name="changed">Logarithms, one a block.</param>
    /// <param name="original">Likewise.</param>
    /// <returns>Null where either has fewer than two blocks.</returns>
    public static LogEffect? Unpaired(IReadOnlyList<double> changed, IReadOnlyList<double> original)
    {
        if (changed.Count < 2 || original.Count < 2) return null;
        var (over, under) = (Spread.Of(changed), Spread.Of(original));
        var (a, b) = (over.Variance / over.Count, under.Variance / under.Count);
        var degreesOfFreedom = a + b == 0
            ? over.DegreesOfFreedom + under.DegreesOfFreedom
            : (a + b) * (a + b) / ((a * a / over.DegreesOfFreedom) + (b * b / under.DegreesOfFreedom));
        return new LogEffect(over.Mean - under.Mean, Math.Sqrt(a + b), degreesOfFreedom);
    }

    /// <summary>Of the ratio new ÷ old.</summary>
    /// <param name="confidence">Share of such intervals that hold the true ratio, between 0 and 1.</param>
    public Interval RatioInterval(double confidence)
    {
        var half = StudentT.InvCDF(0, 1, DegreesOfFreedom, (1 + confidence) / 2) * StandardError;
        return new Interval(Mean - half, Mean + half).Map(Math.Exp);
    }

    /// <summary>p of "the ratio is <paramref name="ratio"/> or less".</summary>
    public double Above(double ratio) => StandardError == 0
        ? (Mean > Math.Log(ratio) ? 0 : 1)
        : StudentT.CDF(0, 1, DegreesOfFreedom, (Math.Log(ratio) - Mean) / StandardError);

    /// <summary>p of "the ratio is <paramref name="ratio"/> or more".</summary>
    public double Below(double ratio) => StandardError == 0
        ? (Mean < Math.Log(ratio) ? 0 : 1)
        : StudentT.CDF(0, 1, DegreesOfFreedom, (Mean - Math.Log(ratio)) / StandardError);
}
