namespace Bench.Core.Statistics;

/// <summary>One-sided t tests of a mean (Student 1908): the smaller the value, the harder it is to believe the opposite.</summary>
public static class OneSidedTest
{
    /// <summary>The level of a one-sided test that agrees with a two-sided 95 % interval.</summary>
    public const double Level = 0.025;

    /// <summary>p of "the mean is <paramref name="bound"/> or less".</summary>
    /// <exception cref="ArgumentException">Fewer than two values.</exception>
    public static double Above(IReadOnlyList<double> values, double bound) => Below([.. values.Select(value => -value)], -bound);

    /// <summary>p of "the mean is <paramref name="bound"/> or more".</summary>
    /// <exception cref="ArgumentException">Fewer than two values.</exception>
    public static double Below(IReadOnlyList<double> values, double bound)
    {
        if (values.Count < 2) throw new ArgumentException("A test needs at least two values.", nameof(values));
        var spread = Spread.Of(values);
        if (spread.Variance == 0) return spread.Mean < bound ? 0 : 1;
        return spread.Below((spread.Mean - bound) / spread.StandardError);
    }
}
