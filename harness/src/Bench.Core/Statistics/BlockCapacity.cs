namespace Bench.Core.Statistics;

/// <summary>The highest rate at which a target kept its objective in one block.</summary>
/// <param name="RequestsPerSecond">Where it lies beyond the rates that were measured, the last of them on that side.</param>
public sealed record BlockCapacity(int Block, CapacityKind Kind, double RequestsPerSecond)
{
    /// <summary>In the isotonic fit no fewer passed than failed: with single trials a rate, that is where passing turns into failing.</summary>
    private const double PassingShare = 0.5;

    /// <summary>What the users of the trial's search were answered, around which its rates lie; null where all of the grid was measured.</summary>
    public double? SearchedPerSecond { get; init; }

    /// <param name="passes">By rate, in ascending order; not empty.</param>
    public static BlockCapacity Of(int block, IReadOnlyList<(double RequestsPerSecond, bool Passed)> passes)
    {
        var passing = PassingRates(passes);
        return passing switch
        {
            0 => new BlockCapacity(block, CapacityKind.Below, passes[0].RequestsPerSecond),
            _ when passing == passes.Count => new BlockCapacity(block, CapacityKind.Above, passes[^1].RequestsPerSecond),
            _ => new BlockCapacity(block, CapacityKind.Observed, passes[passing - 1].RequestsPerSecond),
        };
    }

    /// <summary>How many of the rates, from the lowest on, pass by the isotonic fit.</summary>
    /// <param name="passes">By rate, in ascending order.</param>
    public static int PassingRates(IReadOnlyList<(double RequestsPerSecond, bool Passed)> passes) =>
        IsotonicFit.NonIncreasing([.. passes.Select(pass => pass.Passed ? 1.0 : 0.0)]).TakeWhile(share => share >= PassingShare).Count();

    /// <summary>
    /// True where the capacity is the same whether these rates passed or failed, so that nothing is lost without them. The fit can only rise with
    /// a pass: what all passes and all failures agree on holds for anything between.
    /// </summary>
    /// <param name="passes">Of the others, by rate.</param>
    public static bool IsTheSameWithout(IReadOnlyCollection<double> rates, IReadOnlyCollection<(double RequestsPerSecond, bool Passed)> passes) =>
        passes.Count > 0 && With(rates, true, passes) == With(rates, false, passes);

    private static BlockCapacity With(IEnumerable<double> rates, bool passed, IEnumerable<(double RequestsPerSecond, bool Passed)> passes) =>
        Of(0, [.. passes.Concat(rates.Select(rate => (rate, passed))).OrderBy(pass => pass.Item1)]);
}
