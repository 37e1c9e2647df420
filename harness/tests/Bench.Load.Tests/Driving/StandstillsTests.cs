using Bench.Load.Driving;

namespace Bench.Load.Tests.Driving;

public sealed class StandstillsTests
{
    private const long Millisecond = 1_000_000;

    [Theory]
    [InlineData(0, 9, 0)] // ended before
    [InlineData(0, 12, 2)]
    [InlineData(12, 15, 3)]
    [InlineData(15, 40, 15)] // 5 of the first, 10 of the second
    [InlineData(0, 100, 20)]
    [InlineData(40, 100, 0)] // began after
    public void What_overlaps_a_time_counts_as_far_as_it_does(long fromMs, long toMs, long expectedMs)
    {
        var standstills = new Standstills();
        standstills.Add(10 * Millisecond, 20 * Millisecond);
        standstills.Add(25 * Millisecond, 35 * Millisecond);
        Assert.Equal(expectedMs * Millisecond, standstills.OverlapNs(fromMs * Millisecond, toMs * Millisecond));
    }

    [Fact]
    public void Less_than_a_millisecond_is_work()
    {
        var standstills = new Standstills();
        standstills.Add(0, Millisecond - 1);
        Assert.Equal(0, standstills.OverlapNs(0, Millisecond));
    }

    [Fact]
    public void What_is_told_twice_counts_once()
    {
        var standstills = new Standstills();
        standstills.Add(0, 10 * Millisecond);
        standstills.Add(4 * Millisecond, 12 * Millisecond);
        Assert.Equal(12 * Millisecond, standstills.OverlapNs(0, 20 * Millisecond));
    }

    [Fact]
    public void The_oldest_are_forgotten()
    {
        var standstills = new Standstills();
        for (var i = 0; i < 300; i++) standstills.Add(i * 3 * Millisecond, (i * 3 + 1) * Millisecond);
        Assert.Equal(256 * Millisecond, standstills.OverlapNs(0, 1000 * Millisecond));
    }
}
