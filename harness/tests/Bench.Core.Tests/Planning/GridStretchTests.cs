using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Planning;

public class GridStretchTests
{
    private static readonly IReadOnlyList<Level> Grid = CapacityScenarios.Grid;
    private static readonly GridSearch Search = CapacityScenarios.Searched.Search!;

    [Fact]
    public void It_lies_around_the_highest_rate_that_the_users_reached()
    {
        Assert.Equal([171, 180, 189, 198, 208, 218, 229], GridStretch.Around(Grid, Search, answersPerSecond: 209).Select(level => level.Value));
        Assert.Equal(208, GridStretch.RateOf(Grid, answersPerSecond: 209).Value);
        Assert.Equal(100, GridStretch.RateOf(Grid, answersPerSecond: 20).Value);
    }

    [Fact]
    public void Its_rates_are_neighbours_on_the_grid_that_all_targets_share() =>
        Assert.All(new[] { 120.0, 207, 250, 333 }, answers => Assert.Equal(
            Grid.SkipWhile(level => level != GridStretch.Around(Grid, Search, answers)[0]).Take(Search.Rates), GridStretch.Around(Grid, Search, answers)));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(100_000)]
    public void At_an_end_of_the_grid_it_has_as_many_rates_as_elsewhere(double answersPerSecond)
    {
        var stretch = GridStretch.Around(Grid, Search, answersPerSecond);

        Assert.Equal(answersPerSecond < 200 ? Grid.Take(Search.Rates) : Grid.TakeLast(Search.Rates), stretch);
    }

    [Theory]
    [InlineData("+++++--", "")]
    [InlineData("++-----", "")]
    [InlineData("++++++-", "above")]
    [InlineData("+++++++", "above")]
    [InlineData("+------", "below")]
    [InlineData("-------", "below")]
    [InlineData("-+++++-", "above")] // an odd failure below the capacity is none of its sides
    public void Where_the_capacity_lies_near_an_end_or_beyond_it_what_adjoins_there_is_added(string passes, string added)
    {
        var stretch = Grid.Skip(10).Take(7).ToArray();

        var beyond = GridStretch.Beyond(Grid, stretch, [.. stretch.Zip(passes, (level, pass) => (level.Value, pass == '+'))]);

        Assert.Equal(added switch { "above" => Grid.Skip(17).Take(3), "below" => Grid.Skip(7).Take(3), _ => [] }, beyond);
    }

    [Fact]
    public void At_the_end_of_the_grid_nothing_is_added()
    {
        var stretch = Grid.TakeLast(7).ToArray();

        Assert.Empty(GridStretch.Beyond(Grid, stretch, [.. stretch.Select(level => (level.Value, true))]));
    }
}
