using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Planning;

public class LevelPlansTests
{
    private static readonly Scenario Grid = TestSuites.Scenario("capacity") with
    {
        Levels = [.. RateGrid.Between(100, 400).Select(rate => new OpenLevel(rate, ArrivalKind.Poisson, 8))],
        Objective = new LatencyObjective(99, 250_000_000),
    };

    [Fact]
    public void Levels_ascend() => Assert.Equal(
        TestSuites.Scenario("x").Levels, LevelPlans.Of(TestSuites.Scenario("x"), seed: 1).Select(plan => plan.Level));

    [Fact]
    public void A_grid_is_measured_in_an_order_that_its_seed_fixes()
    {
        var order = Order(seed: 1);

        Assert.Equal(Grid.Levels.Order(Comparer<Level>.Create((one, other) => one.Value.CompareTo(other.Value))), order.OrderBy(level => level.Value));
        Assert.NotEqual(Grid.Levels, order);
        Assert.Equal(order, Order(seed: 1));
        Assert.NotEqual(order, Order(seed: 2));
    }

    [Fact]
    public void A_rate_leaves_nothing_to_the_next_one() => Assert.All(LevelPlans.Of(Grid, seed: 1), plan => Assert.True(plan.EndsQuietly));

    [Fact]
    public void A_search_has_the_warm_up_and_the_rates_that_it_finds_settle_alone()
    {
        var searched = CapacityScenarios.Searched;

        var search = LevelPlans.OfSearch(searched, searched.Search!);

        Assert.Equal((new ClosedLevel(64), searched.WarmUp, TimeSpan.FromSeconds(2)), (search.Level, search.LeadIn, search.Window));
        Assert.All(LevelPlans.OfRates(searched, searched.Levels.Take(7), seed: 1), plan =>
        {
            Assert.Equal((plan.ConnectsAhead + searched.Settling, plan.LeadIn), (plan.LeadIn, plan.LeadInCap));
            Assert.True(plan.ConnectsAhead > TimeSpan.Zero);
        });
    }

    [Fact]
    public void The_first_is_led_in_by_the_warm_up_whichever_it_is()
    {
        var plans = LevelPlans.Of(Grid, seed: 1);

        Assert.Equal(Grid.WarmUp, plans[0].LeadIn - plans[0].ConnectsAhead);
        Assert.All(plans.Skip(1), plan => Assert.Equal(Grid.Settling, plan.LeadIn - plan.ConnectsAhead));
    }

    [Theory]
    [InlineData(2, 10)]
    [InlineData(30, 30)]
    public void Silence_is_a_response_timeout_and_never_a_moment(int responseTimeoutSeconds, int silenceSeconds) => Assert.All(
        LevelPlans.Of(Grid with { ResponseTimeout = TimeSpan.FromSeconds(responseTimeoutSeconds) }, seed: 1),
        plan => Assert.Equal(TimeSpan.FromSeconds(silenceSeconds), plan.Silence));

    private static Level[] Order(int seed) => [.. LevelPlans.Of(Grid, seed).Select(plan => plan.Level)];
}
