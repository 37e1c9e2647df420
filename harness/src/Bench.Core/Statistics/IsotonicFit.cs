namespace Bench.Core.Statistics;

/// <summary>
/// The non-increasing values that lie closest to observations in weighted least squares: what is left of noise where more load can only make
/// things worse. Pool adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955); unique, and linear in time.
/// </summary>
public static class IsotonicFit
{
    /// <param name="observations">In the order in which they may only fall.</param>
    /// <param name="weights">Of each, above zero; all the same where null.</param>
    /// <returns>One value for each observation.</returns>
    public static IReadOnlyList<double> NonIncreasing(IReadOnlyList<double> observations, IReadOnlyList<double>? weights = null)
    {
        if (weights is not null && weights.Count != observations.Count)
            throw new ArgumentException("Each observation has one weight.", nameof(weights));
        var pools = new Stack<Pool>();
        for (var i = 0; i < observations.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            if (!(weight > 0)) throw new ArgumentException("A weight is above zero.", nameof(weights));
            var pool = new Pool(observations[i] * weight, weight, 1);
            while (pools.TryPeek(out var before) && before.Mean < pool.Mean) pool = pools.Pop().With(pool);
            pools.Push(pool);
        }

        return [.. pools.Reverse().SelectMany(pool => Enumerable.Repeat(pool.Mean, pool.Count))];
    }

    /// <summary>Neighbours that share one value.</summary>
    private readonly record struct Pool(double WeightedSum, double Weight, int Count)
    {
        public double Mean => WeightedSum / Weight;

        public Pool With(Pool other) => new(WeightedSum + other.WeightedSum, Weight + other.Weight, Count + other.Count);
    }
}
