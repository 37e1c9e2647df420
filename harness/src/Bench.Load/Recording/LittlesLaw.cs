namespace Bench.Load.Recording;

/// <summary>
/// The same quantity, found in two ways that share no state: the time integral of how many requests are in flight, kept from
/// a counter; and the sum of each request's overlap with the window, kept from its own times. A request that is lost,
/// counted twice or given wrong times makes them differ.
/// </summary>
internal sealed class LittlesLaw
{
    private long inFlight;
    private long changedNs;

    private long integralNs;
    private long overlapNs;

    public double InFlightSeconds => integralNs / 1e9;

    public double OverlapSeconds => overlapNs / 1e9;

    /// <summary>Integration starts here, with what is in flight already.</summary>
    public void Open(long nowNs) => changedNs = nowNs;

    /// <param name="nowNs">The moment of the change, inside the window or at its end.</param>
    public void Integrate(long nowNs)
    {
        integralNs += inFlight * (nowNs - changedNs);
        changedNs = nowNs;
    }

    /// <summary>Adds what another loop saw of the same window.</summary>
    public void Add(LittlesLaw other)
    {
        integralNs += other.integralNs;
        overlapNs += other.overlapNs;
    }

    public void Began() => inFlight++;

    public void Ended() => inFlight--;

    public void AddOverlap(long fromNs, long toNs, long windowStartNs, long windowEndNs)
    {
        var requestNs = Math.Min(toNs, windowEndNs) - Math.Max(fromNs, windowStartNs);
        if (requestNs > 0) overlapNs += requestNs;
    }
}
