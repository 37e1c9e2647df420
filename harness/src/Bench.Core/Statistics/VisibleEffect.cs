namespace Bench.Core.Statistics;

/// <summary>The smallest true ratio that a run would probably have told from 1 (METHOD.md M18).</summary>
public static class VisibleEffect
{
    /// <summary>Four runs in five see it.</summary>
    public const double Power = 0.8;

    /// <summary>
    /// From the residuals of several comparisons, pooled: they know the spread of a ratio better than any one of them. The test will not: it has the
    /// spread of its own blocks, so that both quantiles are Student's with its degrees of freedom, or with those that are known here where these are
    /// fewer (Machin, Campbell, Tan and Tan 2018, chapter 7).
    /// </summary>
    /// <param name="comparisons">Of one metric in one scenario: only there is the noise alike (decision 0089).</param>
    /// <param name="blocks">Of the comparison that is asked about.</param>
    /// <returns>A ratio above 1; null where no comparison has two blocks.</returns>
    public static double? Of(IEnumerable<LogRatios> comparisons, int blocks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        return Pooled(comparisons) is { } pooled ? Of(pooled, blocks) : null;
    }

    internal static double Of(Spread pooled, int blocks)
    {
        var test = pooled with { Count = Math.Clamp(blocks, 2, pooled.Count) };
        return Math.Exp((test.Quantile(1 - OneSidedTest.Level) + test.Quantile(Power)) * Math.Sqrt(pooled.Variance / blocks));
    }

    /// <summary>Around 0, with the degrees of freedom of all; null where no comparison has two blocks.</summary>
    internal static Spread? Pooled(IEnumerable<LogRatios> comparisons)
    {
        var spreads = comparisons.Where(ratios => ratios.Blocks.Count >= 2).Select(ratios => Spread.Of(ratios.Values)).ToArray();
        var degreesOfFreedom = spreads.Sum(spread => spread.DegreesOfFreedom);
        if (degreesOfFreedom == 0) return null;
        var variance = spreads.Sum(spread => spread.DegreesOfFreedom * spread.Variance) / degreesOfFreedom;
        return new Spread(degreesOfFreedom + 1, 0, variance);
    }
}
