using System.Globalization;
using Bench.Load;

namespace Bench.TestServer.Delays;

/// <summary>
/// How long a server took for each of its answers, by its own clock: the truth that an engine's latencies are held against. It holds the
/// answers to what was asked between its beginning and its end, as an engine's cohort does.
/// </summary>
public sealed class DelayLog
{
    // A minute at 20,000 a second before memory is moved in the middle of a measurement.
    private readonly List<long> tookNs = new(capacity: 1_200_000);
    private long beginNs;
    private long endNs = long.MaxValue;

    /// <summary>How many answers it knows of.</summary>
    public int Count
    {
        get
        {
            lock (tookNs) return tookNs.Count;
        }
    }

    /// <param name="askedNs">When the request had been read.</param>
    /// <param name="answeredNs">When its answer was about to be sent.</param>
    public void Add(long askedNs, long answeredNs)
    {
        lock (tookNs)
        {
            if (askedNs >= beginNs && askedNs < endNs) tookNs.Add(answeredNs - askedNs);
        }
    }

    /// <summary>Begins anew, with what is asked from now on.</summary>
    public void Begin()
    {
        lock (tookNs)
        {
            tookNs.Clear();
            (beginNs, endNs) = (MonotonicClock.NowNs, long.MaxValue);
        }
    }

    /// <summary>What is asked from now on does not belong to it; answers that are owed still come.</summary>
    public void End()
    {
        lock (tookNs) endNs = MonotonicClock.NowNs;
    }

    /// <summary>What <paramref name="percent"/> percent of the answers did not exceed: an order statistic, not rounded.</summary>
    /// <exception cref="InvalidOperationException">There was none.</exception>
    public long PercentileNs(double percent)
    {
        lock (tookNs)
        {
            if (tookNs.Count == 0) throw new InvalidOperationException("A log without answers has no percentiles.");
            var ordered = tookNs.ToArray();
            Array.Sort(ordered);
            return ordered[Math.Max(0, (int)Math.Ceiling(ordered.Length * (decimal)percent / 100) - 1)];
        }
    }

    public override string ToString() => Count == 0
        ? "no answer"
        : string.Create(CultureInfo.InvariantCulture, $"{Count} answers took p50 {Us(50):0.0} p99 {Us(99):0.0} p99.9 {Us(99.9):0.0} max {Us(100):0.0} µs");

    private double Us(double percent) => PercentileNs(percent) / 1e3;
}
