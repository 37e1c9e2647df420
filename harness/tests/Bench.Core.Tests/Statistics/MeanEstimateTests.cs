using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

public class MeanEstimateTests
{
    // scipy 1.10.1: stats.t.interval(0.95, 4, loc=a.mean(), scale=stats.sem(a))
    [Fact]
    public void Five_values_give_the_interval_that_scipy_gives()
    {
        var estimate = MeanEstimate.Of([12210.5, 12044.0, 11987.25, 12390.0, 12101.75]);

        Assert.Equal(12146.7, estimate.Mean, 8);
        Assert.Equal(11949.145224279126, estimate.Interval!.Value.Low, 6);
        Assert.Equal(12344.254775720876, estimate.Interval.Value.High, 6);
    }

    [Fact]
    public void One_value_has_no_interval() => Assert.Null(MeanEstimate.Of([7]).Interval);

    [Fact]
    public void No_value_is_refused() => Assert.Throws<ArgumentException>(() => MeanEstimate.Of([]));
}
