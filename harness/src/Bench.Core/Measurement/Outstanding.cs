namespace Bench.Core.Measurement;

/// <summary>How many requests of an open level were due and had not ended: waiting for a connection, or for their answer.</summary>
/// <param name="AtMiddle">In the middle of the window.</param>
/// <param name="AtEnd">Where the window closed.</param>
public readonly record struct Outstanding(long AtMiddle, long AtEnd)
{
    /// <summary>Of two loops.</summary>
    public static Outstanding operator +(Outstanding one, Outstanding other) => new(one.AtMiddle + other.AtMiddle, one.AtEnd + other.AtEnd);

    /// <summary>
    /// By how many they grew in the second half, beyond chance. Those of a target that keeps up are as many at all times, save that they vary as a Poisson
    /// variable does: the difference of two such of mean m has the variance 2 m, and three standard deviations pass over one in a thousand.
    /// </summary>
    public double Growth => Math.Max(0, AtEnd - AtMiddle - (3 * Math.Sqrt(2.0 * AtMiddle)));
}
