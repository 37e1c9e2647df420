using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class EquivalenceTestTests
{
    private static readonly Interval Bounds = new(0.95, 1.05);
    private static readonly LogRatios Twins = InBlocks.Logs(0.012, -0.021, 0.004, 0.031, -0.008, 0.017, -0.002, 0.009);

    // statsmodels 0.13.5: DescrStatsW(e).ttost_mean(log(0.95), log(1.05))[0]; scipy 1.10.1: exp of stats.t.interval(0.9, …).
    [Fact]
    public void P_and_interval_are_those_of_statsmodels_and_scipy()
    {
        var test = EquivalenceTest.Of(Twins, Bounds)!;

        Assert.Equal(5.6993562071780376e-05, test.P, 10);
        Assert.Equal(0.9945848, test.Interval.Low, 7);
        Assert.Equal(1.01605747, test.Interval.High, 7);
    }

    [Fact]
    public void Both_tests_reject_exactly_where_the_interval_is_inside_the_bounds() => Gen.Double[-0.1, 0.1].Array[2, 30].Sample(logs =>
    {
        var test = EquivalenceTest.Of(InBlocks.Logs(logs), Bounds)!;
        if (Math.Abs(test.P - EquivalenceTest.Level) < 1e-9) return;
        Assert.Equal(test.Interval.IsInside(Bounds), test.P < EquivalenceTest.Level);
    });

    [Fact]
    public void Wider_bounds_make_it_easier() => Gen.Double[-0.1, 0.1].Array[2, 30].Sample(logs => Assert.True(
        EquivalenceTest.Of(InBlocks.Logs(logs), new Interval(0.9, 1.1))!.P <= EquivalenceTest.Of(InBlocks.Logs(logs), Bounds)!.P));

    [Fact]
    public void One_block_shows_no_equivalence() => Assert.Null(EquivalenceTest.Of(InBlocks.Logs(0), Bounds));
}
