namespace Bench.Load.Recording;

/// <summary>
/// How requests lie in slices of 10 ms: when they could be sent, and when they were. An engine that sends in lumps has another variance
/// than its schedule; a target that keeps all connections busy changes both alike (METHOD.md M3).
/// </summary>
internal sealed class SendPattern(long windowNs)
{
    private const long SliceNs = 10_000_000;

    private readonly int[] possible = new int[Math.Max(1, windowNs / SliceNs)];
    private readonly int[] actual = new int[Math.Max(1, windowNs / SliceNs)];

    /// <summary>Variance of the sends over that of the moments at which they were possible; null where those do not vary.</summary>
    /// <param name="lengthNs">Of the window as it was in the end: slices in which nothing could be sent would make any two variances alike.</param>
    public double? VarianceRatioWithin(long lengthNs)
    {
        var slices = (int)Math.Clamp(lengthNs / SliceNs, 1, possible.Length);
        return Variance(possible[..slices]) is > 0 and var expected ? Variance(actual[..slices]) / expected : null;
    }

    /// <summary>Times from the window's opening; beyond its end they are not counted.</summary>
    public void Add(long possibleIntoWindowNs, long sentIntoWindowNs)
    {
        Count(possible, possibleIntoWindowNs);
        Count(actual, sentIntoWindowNs);
    }

    /// <summary>Adds what another loop sent in the same window.</summary>
    public void Add(SendPattern other)
    {
        for (var i = 0; i < possible.Length; i++)
        {
            possible[i] += other.possible[i];
            actual[i] += other.actual[i];
        }
    }

    private static void Count(int[] slices, long intoWindowNs)
    {
        var slice = intoWindowNs / SliceNs;
        if (slice < slices.Length) slices[slice]++;
    }

    private static double Variance(int[] counts)
    {
        var mean = counts.Average();
        return counts.Sum(count => (count - mean) * (count - mean)) / counts.Length;
    }
}
