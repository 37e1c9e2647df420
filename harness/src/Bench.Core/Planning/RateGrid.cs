namespace Bench.Core.Planning;

/// <summary>Rates that grow by a fixed ratio: a capacity is as exact in per cent wherever it lies (METHOD.md M21).</summary>
public static class RateGrid
{
    public const double Step = 1.05;

    /// <summary>From <paramref name="lowest"/> in steps of 5 % to the first that is not below <paramref name="highest"/>, in whole requests a second.</summary>
    /// <param name="lowest">At least 20: below it a step is less than a request.</param>
    public static IReadOnlyList<int> Between(int lowest, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lowest, LowestRate);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, lowest);
        var steps = (int)Math.Ceiling((Math.Log(highest) - Math.Log(lowest)) / Math.Log(Step) - 1e-9);
        return [.. Enumerable.Range(0, steps + 1).Select(step => (int)Math.Round(lowest * Math.Pow(Step, step), MidpointRounding.AwayFromZero)).Distinct()];
    }

    public const int LowestRate = 20;
}
