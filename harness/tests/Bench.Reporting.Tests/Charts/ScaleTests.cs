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

    [Theory]
    [InlineData(10_500, "0 2,000 4,000 6,000 8,000 10,000 12,000")]
    [InlineData(103, "0 20 40 60 80 100 120")]
    [InlineData(32_400, "0 5,000 10,000 15,000 20,000 25,000 30,000 35,000")]
    [InlineData(0.9, "0 0.25 0.5 0.75 1")]
    [InlineData(0, "0 0.2 0.4 0.6 0.8 1 1.2")]
    public void An_axis_from_zero_ends_with_the_first_round_tick_above_the_data(double largest, string ticks)
    {
        var axis = Scale.FromZero("requests a second", largest);

        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(tick => tick.Label)));
        Assert.Equal(axis.Maximum, axis.Ticks[^1].Position);
    }

    [Fact]
    public void However_much_was_measured_less_than_a_quarter_of_an_axis_is_empty() => Assert.All(
        Enumerable.Range(0, 400).Select(step => Math.Pow(10, -2 + (step / 50.0))),
        largest => Assert.InRange(largest / Scale.FromZero("any", largest).Maximum, 0.75, 0.99));

    [Fact]
    public void An_axis_of_time_ends_with_the_data()
    {
        var axis = Scale.Until("seconds", 10);

        Assert.Equal(10, axis.Maximum);
        Assert.Equal(["0", "2", "4", "6", "8", "10"], axis.Ticks.Select(tick => tick.Label));
        Assert.Equal(["0", "5", "10", "15", "20", "25"], Scale.Until("seconds", 29).Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void Shares_end_with_the_whole() => Assert.Equal(["0", "0.25", "0.5", "0.75", "1"], Scale.Shares("share").Ticks.Select(tick => tick.Label));
}
