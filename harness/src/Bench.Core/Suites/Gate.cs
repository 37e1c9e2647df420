namespace Bench.Core.Suites;

/// <summary>When a difference between two versions matters: fixed in the suite's file, so that nobody moves it after a look at the figures.</summary>
public sealed record Gate
{
    /// <param name="smallestEffect">A share, above 0 and below 1: smaller differences are of no interest.</param>
    public Gate(double smallestEffect)
    {
        if (smallestEffect is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(smallestEffect), smallestEffect, "The smallest effect of interest is a share between 0 and 1.");
        SmallestEffect = smallestEffect;
    }

    /// <summary>One part in twenty, as elsewhere (METHOD.md M16).</summary>
    public static Gate Default { get; } = new(0.05);

    public double SmallestEffect { get; init; }
}
