using Bench.TestServer.Delays;

namespace Bench.Load.Tests.TestServer;

public sealed class DelayDistributionTests
{
    private const int Count = 100_000;

    [Fact]
    public void A_fixed_delay_is_always_the_same() => Assert.All(
        Enumerable.Range(0, 1000),
        index => Assert.Equal(5_000_000, new DelayDistribution(TimeSpan.FromMilliseconds(5), Sigma: 0).NsAt(index)));

    [Fact]
    public void The_logarithm_of_a_log_normal_delay_is_normal()
    {
        var delays = new DelayDistribution(TimeSpan.FromMilliseconds(5), Sigma: 0.5);
        var logs = Enumerable.Range(0, Count).Select(index => Math.Log(delays.NsAt(index) / 5e6) / 0.5).ToArray();
        // Standard normal: mean 0, variance 1, and what table books give for 1.96; each within 3.29 standard errors.
        Assert.InRange(logs.Average(), -3.29 / Math.Sqrt(Count), 3.29 / Math.Sqrt(Count));
        Assert.InRange(logs.Average(log => log * log), 1 - 3.29 * Math.Sqrt(2.0 / Count), 1 + 3.29 * Math.Sqrt(2.0 / Count));
        Assert.InRange(logs.Count(log => log > 1.96), Count * 0.025 - 3.29 * Math.Sqrt(Count * 0.0244), Count * 0.025 + 3.29 * Math.Sqrt(Count * 0.0244));
    }

    [Fact]
    public void A_log_gives_order_statistics()
    {
        var log = new DelayLog();
        for (var ns = 1000; ns >= 1; ns--) log.Add(askedNs: 0, ns);
        Assert.Equal([500, 990, 999, 1000], new[] { 50, 99, 99.9, 100 }.Select(log.PercentileNs));
        log.Begin();
        Assert.Equal("no answer", log.ToString());
    }
}
