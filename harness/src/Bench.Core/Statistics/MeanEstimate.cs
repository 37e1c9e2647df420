using MathNet.Numerics.Distributions;

namespace Bench.Core.Statistics;

/// <summary>A mean with its 95 % t interval.</summary>
/// <param name="Interval">Null for a single value: it says nothing of its own spread.</param>
public sealed record MeanEstimate(double Mean, Interval? Interval)
{
    public const double Confidence = 0.95;

    /// <exception cref="ArgumentException">There is no value.</exception>
    public static MeanEstimate Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("A mean needs at least one value.", nameof(values));
        var mean = values.Average();
        if (values.Count == 1) return new MeanEstimate(mean, null);
        var degreesOfFreedom = values.Count - 1;
        var variance = values.Sum(value => (value - mean) * (value - mean)) / degreesOfFreedom;
        var quantile = StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + Confidence) / 2);
        var half = quantile * Math.Sqrt(variance / values.Count);
        return new MeanEstimate(mean, new Interval(mean - half, mean + half));
    }
}
