namespace Bench.Core.Tests.Statistics;

/// <summary>Seeded noise of known shapes, each with mean 0.</summary>
internal static class Noise
{
    // Box and Muller 1958.
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Student's t: symmetric, with the heavy tails of now and then a bad block.</summary>
    public static double HeavyTailed(Random random, int degreesOfFreedom)
    {
        var squares = Enumerable.Range(0, degreesOfFreedom).Sum(_ => Math.Pow(Normal(random), 2));
        return Normal(random) / Math.Sqrt(squares / degreesOfFreedom);
    }

    /// <summary>Exponential: skewed to one side as strongly as anything that is found in practice.</summary>
    public static double Skewed(Random random) => -Math.Log(1 - random.NextDouble()) - 1;

    /// <summary>Each value remembers the one before (AR(1)), with variance 1.</summary>
    public static IEnumerable<double> Autocorrelated(Random random, double correlation)
    {
        for (var value = Normal(random); ; value = (correlation * value) + (Math.Sqrt(1 - (correlation * correlation)) * Normal(random)))
            yield return value;
    }
}
