using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Planning;

public class TimeEstimateTests
{
    [Fact]
    public void Load_is_one_warm_up_then_a_window_a_level_with_settling_between()
    {
        Assert.Equal(TimeSpan.FromSeconds(2 + 3 + 1 + 3), TimeEstimate.LoadOf(TestSuites.Scenario("x")));
    }

    [Fact]
    public void A_second_engine_measures_every_closed_level_again_and_no_open_one()
    {
        var closed = TestSuites.Scenario("x");
        var open = closed with { Levels = [new OpenLevel(100, ArrivalKind.Poisson, 8)] };

        Assert.Equal(2 * TimeEstimate.LoadOf(closed), TimeEstimate.LoadOf(closed, engines: 2));
        Assert.Equal(TimeEstimate.LoadOf(open), TimeEstimate.LoadOf(open, engines: 2));
    }

    [Fact]
    public void Of_a_grid_that_is_searched_the_search_and_the_rates_that_a_trial_usually_measures_count()
    {
        var warmUpAndSearch = TimeSpan.FromSeconds(2 + 2);
        var rates = (7 + 6) * TimeSpan.FromSeconds(4 + 0.5 + 1 + 3);

        Assert.Equal(warmUpAndSearch + rates, TimeEstimate.LoadOf(CapacityScenarios.Searched));
        Assert.Equal((2 * warmUpAndSearch) + rates, TimeEstimate.LoadOf(CapacityScenarios.Searched, engines: 2));
    }

    [Theory]
    [InlineData(21, 0)]
    [InlineData(22, 1)]
    [InlineData(65, 2)]
    [InlineData(66, 3)]
    [InlineData(900, 3)]
    public void Only_whole_blocks_fit_a_budget(int budgetSeconds, int blocks)
    {
        var suite = TestSuites.Of(["a", "b"], ["x"], blocks: 3);

        Assert.Equal(blocks, new TimeEstimate(suite, new EngineChoice("builtin")).BlocksWithin(TimeSpan.FromSeconds(budgetSeconds), TrialOrder.Of(suite)));
    }

    [Fact]
    public void A_second_engine_takes_its_time_in_its_own_blocks_alone()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 2);
        var blocks = TrialOrder.Of(suite).ToLookup(trial => trial.Block);
        var estimate = new TimeEstimate(suite, new EngineChoice("builtin", "wrk", SecondBlocks: 1));

        Assert.Equal(TimeSpan.FromSeconds((2 * 9) + 2), estimate.Of(blocks[1]));
        Assert.Equal(TimeSpan.FromSeconds(9 + 2), estimate.Of(blocks[2]));
    }

    [Fact]
    public void What_trials_took_replaces_the_usual_overhead()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"], blocks: 1);
        var plan = TrialOrder.Of(suite);
        var estimate = new TimeEstimate(suite, new EngineChoice("builtin"));

        estimate.Learn(plan[0], TimeSpan.FromSeconds(9 + 0.5));

        Assert.Equal(TimeSpan.FromSeconds(2 * 9.5), estimate.Of(plan));
    }

    [Fact]
    public void The_first_level_is_led_in_by_the_warm_up_and_the_later_ones_by_settling()
    {
        var plans = LevelPlans.Of(TestSuites.Scenario("x"), seed: 1);

        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)], plans.Select(plan => plan.LeadIn));
    }
}
