using Bench.Reporting.Charts;

namespace Bench.Reporting.Tests.Charts;

public class ScaleTests
{
    [Theory]
    [InlineData(1, 2000, "1 10 100 1,000")]
    [InlineData(3, 40, "5 10 20")]
    [InlineData(2410, 3738, "2,500 3,000 3,500 4,000")] // no 1, 2 or 5 lies there
    [InlineData(62, 83, "60 70 80 90")]
    [InlineData(180, 240, "150 200 250")]
    public void A_logarithmic_axis_has_ticks_however_narrow_it_is(double least, double most, string ticks)
    {
        var axis = Scale.Logarithmic("requests/s", [least, most]);

        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(tick => tick.Label)));
        Assert.All(axis.Ticks, tick => Assert.InRange(tick.Position, axis.Minimum, axis.Maximum));
    }

    [Fact]
    public void Shares_end_with_the_whole() => Assert.Equal(["0", "0.25", "0.5", "0.75", "1"], Scale.Shares("share").Ticks.Select(tick => tick.Label));
}
