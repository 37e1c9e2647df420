using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Measurement;

public class CpuTicksTests
{
    [Fact]
    public void The_largest_share_of_any_cpu_counts()
    {
        var later = Ticks((0, 10, 1100), (1, 7, 1100));

        Assert.Equal(0.07, later.LargestStealShareSince(Ticks((0, 10, 1000), (1, 0, 1000))), 9);
    }

    [Fact]
    public void Without_time_passed_nothing_was_taken()
    {
        Assert.Equal(0, Ticks((0, 10, 1000)).LargestStealShareSince(Ticks((0, 10, 1000))));
    }

    [Fact]
    public void Cpus_outside_the_layout_are_none_of_its_business()
    {
        var layout = new CpuLayout(new CpuSet([0]), new CpuSet([1]), new CpuSet([3]));

        Assert.Equal([0, 1, 3], Ticks((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1)).Of(layout).ByCpu.Keys.Order());
    }

    [Fact]
    public void What_neither_idles_nor_interrupts_nor_is_the_targets_was_taken_by_others()
    {
        var earlier = new CpuTicks(new Dictionary<int, CpuTicks.Counters> { [0] = new(5, 100, 10, 1000), [1] = new(0, 0, 0, 50) });
        var later = new CpuTicks(new Dictionary<int, CpuTicks.Counters> { [0] = new(7, 120, 18, 1200), [1] = new(9, 0, 0, 99) });

        var shares = later.SharesSince(earlier, new CpuSet([0]), ownShare: 0.6)!;

        Assert.Equal((0.1, 0.01, 0.25), (shares.Idle, shares.Steal, Math.Round(shares.Foreign, 9)));
        Assert.Equal(0, later.SharesSince(earlier, new CpuSet([0]), ownShare: 0.95)!.Foreign);
        Assert.Null(later.SharesSince(later, new CpuSet([0]), ownShare: 0));
    }

    private static CpuTicks Ticks(params (int Cpu, long Steal, long Total)[] counters) =>
        new(counters.ToDictionary(counter => counter.Cpu, counter => new CpuTicks.Counters(counter.Steal, Idle: 0, Interrupt: 0, counter.Total)));
}
