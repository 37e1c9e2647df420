using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>The part of a capacity's grid that one trial measures (decision 0070).</summary>
public static class GridStretch
{
    /// <summary>On each side of the capacity: a single rate there could be an odd one.</summary>
    private const int FewestOnASide = 2;

    /// <summary>As many are added at a time, in random order: what one alone says would be believed at once.</summary>
    private const int Added = 3;

    /// <summary>The rates around what the users of a search were answered; at an end of the grid as many rates that adjoin it.</summary>
    public static IReadOnlyList<Level> Around(IReadOnlyList<Level> grid, GridSearch search, double answersPerSecond)
    {
        var first = Math.Clamp(Reached(grid, answersPerSecond) - search.Below, 0, Math.Max(0, grid.Count - search.Rates));
        return [.. grid.Skip(first).Take(search.Rates)];
    }

    /// <summary>The rate that the users of a search reached: the highest that is not above what they were answered, or the lowest of all.</summary>
    public static Level RateOf(IReadOnlyList<Level> grid, double answersPerSecond) => grid[Math.Max(0, Reached(grid, answersPerSecond))];

    /// <summary>What adjoins the measured rates on a side of the capacity that has too few; nothing where both have enough, or the grid ends.</summary>
    /// <param name="measured">In ascending order, whether they count or not.</param>
    /// <param name="passes">Of those that count, in ascending order.</param>
    public static IReadOnlyList<Level> Beyond(
        IReadOnlyList<Level> grid, IReadOnlyList<Level> measured, IReadOnlyList<(double RequestsPerSecond, bool Passed)> passes)
    {
        var passing = BlockCapacity.PassingRates(passes);
        return
        [
            .. passing < FewestOnASide ? grid.Where(level => level.Value < measured[0].Value).TakeLast(Added) : [],
            .. passes.Count - passing < FewestOnASide ? grid.Where(level => level.Value > measured[^1].Value).Take(Added) : [],
        ];
    }

    private static int Reached(IReadOnlyList<Level> grid, double answersPerSecond) => grid.Count(level => level.Value <= answersPerSecond) - 1;
}
