namespace Bench.Core.Statistics;

/// <summary>The highest rate at which a target kept its objective in one block.</summary>
/// <param name="RequestsPerSecond">Where it lies beyond the grid, the grid's end.</param>
public sealed record BlockCapacity(int Block, CapacityKind Kind, double RequestsPerSecond)
{
    /// <summary>In the isotonic fit more passed than failed: with single trials a rate, that is where passing turns into failing.</summary>
    private const double PassingShare = 0.5;

    /// <param name="passes">By rate, in ascending order; not empty.</param>
    public static BlockCapacity Of(int block, IReadOnlyList<(double RequestsPerSecond, bool Passed)> passes)
    {
        var fit = IsotonicFit.NonIncreasing([.. passes.Select(pass => pass.Passed ? 1.0 : 0.0)]);
        var passing = fit.TakeWhile(share => share >= PassingShare).Count();
        return passing switch
        {
            0 => new BlockCapacity(block, CapacityKind.Below, passes[0].RequestsPerSecond),
            _ when passing == passes.Count => new BlockCapacity(block, CapacityKind.Above, passes[^1].RequestsPerSecond),
            _ => new BlockCapacity(block, CapacityKind.Observed, passes[passing - 1].RequestsPerSecond),
        };
    }
}
