namespace Bench.Core.Statistics;

/// <summary>A mean with its t interval (Student 1908).</summary>
/// <param name="Interval">Null for a single value: it says nothing of its own spread.</param>
public sealed record MeanEstimate(double Mean, Interval? Interval)
{
    public const double Confidence = 0.95;

    /// <param name="confidence">Share of such intervals that hold the true mean, between 0 and 1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static MeanEstimate Of(IReadOnlyList<double> values, double confidence = Confidence)
    {
        if (values.Count == 0) throw new ArgumentException("A mean needs at least one value.", nameof(values));
        var spread = Spread.Of(values);
        if (values.Count == 1) return new MeanEstimate(spread.Mean, null);
        var half = spread.Quantile((1 + confidence) / 2) * spread.StandardError;
        return new MeanEstimate(spread.Mean, new Interval(spread.Mean - half, spread.Mean + half));
    }
}
