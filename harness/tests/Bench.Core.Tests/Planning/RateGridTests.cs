using Bench.Core.Planning;

namespace Bench.Core.Tests.Planning;

public class RateGridTests
{
    [Fact]
    public void Rates_grow_by_five_per_cent_from_one_end_to_the_other()
    {
        var rates = RateGrid.Between(1000, 2000);

        Assert.Equal([1000, 1050, 1103, 1158], rates.Take(4));
        Assert.InRange(rates[^1], 2000, 2000 * RateGrid.Step);
        Assert.All(rates.Zip(rates.Skip(1)), pair => Assert.InRange(pair.Second / (double)pair.First, 1.049, 1.051));
    }

    [Fact]
    public void Low_rates_are_still_distinct()
    {
        var rates = RateGrid.Between(RateGrid.LowestRate, 100);

        Assert.Equal(rates.Distinct().Order(), rates);
    }

    [Theory]
    [InlineData(19, 100)]
    [InlineData(100, 100)]
    [InlineData(100, 50)]
    public void What_is_no_grid_is_refused(int lowest, int highest) => Assert.Throws<ArgumentOutOfRangeException>(() => RateGrid.Between(lowest, highest));
}
