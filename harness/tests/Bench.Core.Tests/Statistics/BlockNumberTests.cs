using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class BlockNumberTests
{
    private static readonly Suite Suite = TrialBuilder.Manifest().Suite with { Blocks = 10, Pilot = new Pilot(3, 30, ["json"]) };

    // A target's rate goes up, stays and goes down by the noise: variance noise², four degrees of freedom with its twin. scipy 1.10.1:
    // ceil(((stats.t.ppf(.975, 4) + stats.t.ppf(.8, 4)) * noise / log(1.05))**2) is 1, 15 and 1452.
    [Theory]
    [InlineData(0.001, 100, 10, "10 is the fewest, and enough for 5 %")]
    [InlineData(0.05, 100, 15, "15 is what 5 %, the smallest difference of interest asks for.")]
    [InlineData(0.5, 100, 30, "30 is the most, and too few for 5 %")]
    [InlineData(0.05, 12, 12, "15 blocks would tell 5 %, the smallest difference of interest; the time budget has room for 12.")]
    [InlineData(0.5, 12, 12, "30, the most, would be too few for 5 %, the smallest difference of interest; the time budget has room for 12.")]
    [InlineData(0.05, 4, 10, "10 is the fewest, for which the time budget will not last: the run is to be resumed.")]
    public void The_number_is_what_the_smallest_difference_of_interest_asks_for_within_bounds(double noise, int inTime, int blocks, string told)
    {
        var outcome = BlockNumber.Of(Suite, Trials(noise), inTime);

        Assert.Equal((blocks, 3, 2), (outcome.Blocks, outcome.PilotBlocks, outcome.Ratios));
        Assert.Equal(noise, outcome.Spread!.Value, 5);
        Assert.Contains(told, outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_fixed_number_will_tell_is_said()
    {
        var outcome = BlockNumber.Of(Suite, Trials(0.05), inTime: 100);

        Assert.InRange(outcome.VisibleRatio!.Value, 1.04, NoiseFloor.SmallestOfInterest);
        Assert.Contains("2 ratios differed by 5.1 % from block to block", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_noisiest_scenario_decides_and_is_named()
    {
        var suite = Suite with { Scenarios = [Suite.Scenarios[0], Suite.Scenarios[0] with { Id = "db" }], Pilot = new Pilot(3, 30, ["json", "db"]) };
        TrialRecord[] trials = [.. Trials(0.001), .. Trials(0.05).Select(trial => trial with { Sequence = trial.Sequence + 100, Scenario = "db" })];

        var outcome = BlockNumber.Of(suite, trials, inTime: 100);

        Assert.Equal((15, 2), (outcome.Blocks, outcome.Ratios));
        Assert.Contains("differed by 5.1 % from block to block in db, the noisiest of its scenarios", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Void_trials_say_nothing_and_a_pilot_of_these_alone_asks_for_the_most()
    {
        var fault = new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null, "the spin took longer", "Leave the machine alone.");

        var outcome = BlockNumber.Of(Suite, [.. Trials(0.05).Select(trial => trial with { Findings = [fault] })], inTime: 24);

        Assert.Equal((24, 0, null), (outcome.Blocks, outcome.Ratios, outcome.Spread));
        Assert.Contains("nothing is known of the noise", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pilot_that_only_chooses_variants_leaves_the_number_as_it_is()
    {
        var outcome = BlockNumber.Of(Suite with { Pilot = new Pilot(3, null, []) }, Trials(0.5), inTime: 2);

        Assert.Equal((10, 3, 0, null), (outcome.Blocks, outcome.PilotBlocks, outcome.Ratios, outcome.Spread));
        Assert.Contains("was not asked how many", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pilot_measures_what_is_compared_in_its_scenarios_in_another_order_than_the_run()
    {
        var suite = TestSuites.Of(["a", "b", "c", "d"], ["x", "y", "z"], blocks: 12) with
        {
            Comparisons = [new Comparison("a", "c"), new Comparison("d", "a")],
            Pilot = new Pilot(4, 30, ["z", "x"]),
        };

        var plan = PilotPlan.Of(suite);

        Assert.Equal(4, plan.Max(trial => trial.Block));
        Assert.Equal(["a", "c", "d"], plan.Select(trial => trial.Target).Distinct().Order());
        Assert.Equal(["x", "z"], plan.Select(trial => trial.Scenario).Distinct().Order());
        var run = TrialOrder.Of(PilotPlan.SuiteOf(suite, suite.Pilot!) with { Seed = suite.Seed });
        Assert.NotEqual(run.Select(trial => (trial.Scenario, trial.Target)), plan.Select(trial => (trial.Scenario, trial.Target)));
        Assert.Empty(PilotPlan.Of(suite with { Pilot = null }));
    }

    private static IReadOnlyList<TrialRecord> Trials(double noise)
    {
        double Rate(PlannedTrial planned) => 1e6 * (planned.Target == "a" ? Math.Exp(noise * (planned.Block - 2)) : 1);
        return [.. TrialBuilder.Manifest().Plan.Select(planned => TrialBuilder.Trial(planned, Rate(planned)))];
    }
}
