namespace Bench.Load.Driving;

/// <summary>The latest times in which a loop did not look for events though it had to. Allocates nothing once it is made.</summary>
internal sealed class Standstills
{
    /// <summary>To handle a few hundred events takes less.</summary>
    private const long ShortestNs = 1_000_000;

    private const int Kept = 256;

    private readonly (long FromNs, long ToNs)[] ring = new (long, long)[Kept];
    private long count;
    private long endNs;

    /// <summary>What has been told of it before is not counted again. Ends are told in order.</summary>
    public void Add(long fromNs, long toNs)
    {
        fromNs = Math.Max(fromNs, endNs);
        if (toNs - fromNs < ShortestNs) return;
        ring[count++ % Kept] = (fromNs, toNs);
        endNs = toNs;
    }

    /// <summary>How much of a time they take up, as far back as they are kept.</summary>
    public long OverlapNs(long fromNs, long toNs)
    {
        var overlapNs = 0L;
        for (var i = count - 1; i >= Math.Max(0, count - Kept) && ring[i % Kept].ToNs > fromNs; i--)
            overlapNs += Math.Max(0, Math.Min(toNs, ring[i % Kept].ToNs) - Math.Max(fromNs, ring[i % Kept].FromNs));
        return overlapNs;
    }
}
