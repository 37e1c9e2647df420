namespace Bench.Core.Statistics;

/// <summary>Adjusts p values of several tests so that the chance of any false rejection stays at the level of one (Holm 1979).</summary>
public static class Holm
{
    /// <returns>In the order of <paramref name="pValues"/>; compare each with the level of a single test.</returns>
    public static IReadOnlyList<double> Adjusted(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (rank, index) in Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - rank) * pValues[index]));
            adjusted[index] = largest;
        }

        return adjusted;
    }

    /// <summary>p of "fewer than <paramref name="least"/> of these hold": the adjusted value of the one that completes the number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer tests than <paramref name="least"/>, or it is not positive.</exception>
    public static double AtLeast(int least, IReadOnlyList<double> pValues)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, pValues.Count);
        return Adjusted(pValues).Order().ElementAt(least - 1);
    }
}
