using Bench.Core.Planning;

namespace Bench.Core.Tests.Planning;

public class TimeEstimateTests
{
    [Fact]
    public void Load_is_one_warm_up_then_a_window_a_level_with_settling_between()
    {
        Assert.Equal(TimeSpan.FromSeconds(2 + 3 + 1 + 3), TimeEstimate.LoadOf(TestSuites.Scenario("x")));
    }

    [Fact]
    public void What_trials_took_replaces_the_usual_overhead()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"], blocks: 1);
        var plan = TrialOrder.Of(suite);
        var estimate = new TimeEstimate(suite);

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
