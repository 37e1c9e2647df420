using MathNet.Numerics.Distributions;

namespace Bench.Core.Statistics;

/// <summary>Mean and spread of a sample, with Student's distribution that belongs to its size.</summary>
/// <param name="Variance">Unbiased; 0 for a single value, whose spread is not known.</param>
internal readonly record struct Spread(int Count, double Mean, double Variance)
{
    public int DegreesOfFreedom => Count - 1;

    public double StandardError => Math.Sqrt(Variance / Count);

    public static Spread Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new Spread(values.Count, mean, values.Count == 1 ? 0 : squares / (values.Count - 1));
    }

    public double Quantile(double probability) => StudentT.InvCDF(0, 1, DegreesOfFreedom, probability);

    /// <summary>Probability that Student's t is below <paramref name="t"/>.</summary>
    public double Below(double t) => StudentT.CDF(0, 1, DegreesOfFreedom, t);
}
