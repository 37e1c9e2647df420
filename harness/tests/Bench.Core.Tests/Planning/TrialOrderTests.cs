using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Planning;

public class TrialOrderTests
{
    private static readonly string[] Targets = ["a", "b", "c", "d"];
    private static readonly string[] Scenarios = ["x", "y", "z"];

    [Fact]
    public void Every_block_holds_every_target_of_every_scenario_once()
    {
        var plan = TrialOrder.Of(TestSuites.Of(Targets, Scenarios, blocks: 5));

        Assert.Equal(Enumerable.Range(1, 60), plan.Select(trial => trial.Sequence));
        Assert.All(plan.GroupBy(trial => trial.Block), block =>
            Assert.Equal(12, block.Select(trial => (trial.Scenario, trial.Target)).Distinct().Count()));
    }

    [Fact]
    public void A_scenario_that_names_its_targets_has_only_those()
    {
        var suite = TestSuites.Of(Targets, Scenarios, blocks: 3) with { Only = [new ScenarioTargets("y", ["d", "b"])] };

        var plan = TrialOrder.Of(suite);

        Assert.Equal(3 * (4 + 2 + 4), plan.Count);
        Assert.Equal(["b", "d"], plan.Where(trial => trial.Scenario == "y").Select(trial => trial.Target).Distinct().Order());
    }

    [Fact]
    public void Targets_of_a_scenario_run_one_after_the_other()
    {
        var plan = TrialOrder.Of(TestSuites.Of(Targets, Scenarios, blocks: 20));

        Assert.All(plan.Chunk(Targets.Length), neighbours =>
        {
            Assert.Single(neighbours.Select(trial => (trial.Block, trial.Scenario)).Distinct());
            Assert.Equal(Targets, neighbours.Select(trial => trial.Target).Order());
        });
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Of_two_targets_each_comes_before_the_other_in_half_of_the_blocks(int blocks)
    {
        var plan = TrialOrder.Of(TestSuites.Of(Targets, Scenarios, blocks));

        var pairs = from first in Targets from second in Targets where string.CompareOrdinal(first, second) < 0 select (first, second);
        Assert.All(from scenario in Scenarios from pair in pairs select (scenario, pair), place =>
        {
            var before = plan.Where(trial => trial.Scenario == place.scenario).GroupBy(trial => trial.Block)
                .Count(block => Place(block, place.pair.first) < Place(block, place.pair.second));
            Assert.InRange(before, blocks / 2, (blocks + 1) / 2);
        });

        static int Place(IEnumerable<PlannedTrial> block, string target) => block.First(trial => trial.Target == target).Sequence;
    }

    [Fact]
    public void The_same_seed_gives_the_same_order_and_another_seed_another()
    {
        var first = TrialOrder.Of(TestSuites.Of(Targets, Scenarios, seed: 7));

        Assert.Equal(first, TrialOrder.Of(TestSuites.Of(Targets, Scenarios, seed: 7)));
        Assert.NotEqual(first, TrialOrder.Of(TestSuites.Of(Targets, Scenarios, seed: 8)));
    }

    [Fact]
    public void Each_target_comes_first_about_equally_often()
    {
        var plan = TrialOrder.Of(TestSuites.Of(Targets, ["x"], blocks: 4000));

        var firsts = plan.Chunk(Targets.Length).CountBy(neighbours => neighbours[0].Target);

        // 4 standard deviations of a binomial with n = 4000, p = 1/4.
        Assert.All(firsts, first => Assert.InRange(first.Value, 1000 - 110, 1000 + 110));
    }
}
