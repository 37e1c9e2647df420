using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Planning;

public class VariantPlanTests
{
    private static readonly string[] Variants = ["b", "c", "d"];

    private static readonly Suite Suite = TestSuites.Of(["a", "b", "c", "d"], ["x", "y"], blocks: 2) with
    {
        Comparisons = [new Comparison("a", "d"), new Comparison("a", "b")],
        Pilot = new Pilot(3, null, []) { Variants = [new VariantChoice(Variants, TestSuites.Scenario("wait"), ["y"], "b")] },
    };

    [Fact]
    public void What_was_left_out_is_not_planned_where_it_was_chosen_for_and_stays_elsewhere()
    {
        var plan = TrialOrder.Of(VariantPlan.Of(Suite, [Chosen("c", beside: "b")]));

        Assert.Equal(["a", "b", "c"], plan.Where(trial => trial.Scenario == "y").Select(trial => trial.Target).Distinct().Order());
        Assert.Equal(["a", "b", "c", "d"], plan.Where(trial => trial.Scenario == "x").Select(trial => trial.Target).Distinct().Order());
    }

    [Fact]
    public void What_a_scenario_names_is_kept_but_for_what_was_left_out()
    {
        var named = Suite with { Only = [new ScenarioTargets("x", ["a"]), new ScenarioTargets("y", ["b", "c", "d"])] };

        var chosen = VariantPlan.Of(named, [Chosen("c")]);

        Assert.Equal(["a"], chosen.TargetsIn("x").Select(target => target.Id));
        Assert.Equal(["c"], chosen.TargetsIn("y").Select(target => target.Id));
    }

    [Fact]
    public void A_twin_and_an_old_version_go_with_what_was_left_out()
    {
        var twins = Suite with { Targets = [.. Suite.Targets, Suite.Targets[3].Twin(), Suite.Targets[3].AsBase(), Suite.Targets[2].Twin()] };

        Assert.Equal(["a", "c", "c~aa"], VariantPlan.Of(twins, [Chosen("c")]).TargetsIn("y").Select(target => target.Id));
    }

    [Fact]
    public void Where_a_variant_that_was_left_out_is_compared_the_best_is_too() =>
        Assert.Equal([new("a", "d"), new("a", "c"), new("a", "b")], VariantPlan.Of(Suite, [Chosen("c", beside: "b")]).Comparisons);

    [Fact]
    public void Variants_are_not_compared_with_themselves_and_a_noise_floor_stays_what_it_is()
    {
        Comparison[] inner = [new("c", "d"), new("d~aa", "d")];

        Assert.Equal(inner, VariantPlan.Of(Suite with { Comparisons = inner }, [Chosen("c", beside: "b")]).Comparisons);
    }

    [Fact]
    public void Where_nothing_was_chosen_all_is_planned()
    {
        var nothing = new ChosenVariant(
            "wait", ["y"], null, [.. Variants.Select(variant => new PilotedVariant(variant, VariantFate.Undecided, null, null, 0))]);

        Assert.Equal(TrialOrder.Of(Suite), TrialOrder.Of(VariantPlan.Of(Suite, [nothing])));
    }

    [Fact]
    public void The_longest_plan_has_one_variant_and_what_stays_beside_it()
    {
        Assert.Equal(2 * (4 + 3), TrialOrder.Of(VariantPlan.Longest(Suite)).Count);
        Assert.Equal(TrialOrder.Of(Suite with { Pilot = null }), TrialOrder.Of(VariantPlan.Longest(Suite with { Pilot = null })));
    }

    [Fact]
    public void The_pilot_measures_the_variants_alone_in_a_scenario_that_the_suite_need_not_have()
    {
        var plan = PilotPlan.Of(Suite);

        Assert.Equal(3 * 3, plan.Count);
        Assert.All(plan, trial => Assert.Equal("wait", trial.Scenario));
        Assert.Equal(Variants, plan.Select(trial => trial.Target).Distinct().Order());
    }

    [Fact]
    public void A_scenario_of_noise_that_ranks_variants_as_well_has_those_and_what_is_compared()
    {
        var both = Suite with
        {
            Comparisons = [new Comparison("a", "b")],
            Pilot = new Pilot(2, 30, ["x"]) { Variants = [new VariantChoice(["b", "c"], Suite.Scenarios[0], ["y"], null)] },
        };

        Assert.Equal(["a", "b", "c"], PilotPlan.Of(both).Select(trial => trial.Target).Distinct().Order());
    }

    [Fact]
    public void What_the_pilot_alone_measures_has_a_time_and_a_contract()
    {
        var wait = TestSuites.Scenario("wait") with { Contract = TestSuites.Contract with { Id = "wait" } };
        var suite = Suite with { Pilot = new Pilot(3, null, []) { Variants = [new VariantChoice(["b", "c"], wait, ["y"], null)] } };

        Assert.Equal(TimeSpan.FromSeconds(6 * (9 + 2)), new TimeEstimate(suite, new EngineChoice("builtin")).Of(PilotPlan.Of(suite)));
        Assert.Equal(["json", "wait"], suite.Contracts.Select(contract => contract.Id));
        Assert.Equal(["json", "wait"], suite.ContractsOf(suite.Targets[1]).Select(contract => contract.Id));
        Assert.Equal(["json"], suite.ContractsOf(suite.Targets[0]).Select(contract => contract.Id));
    }

    private static ChosenVariant Chosen(string best, string? beside = null)
    {
        VariantFate Fate(string variant) => variant == best ? VariantFate.Best : variant == beside ? VariantFate.Beside : VariantFate.LeftOut;
        return new("wait", ["y"], best, [.. Variants.Select(variant => new PilotedVariant(variant, Fate(variant), new ClosedLevel(8), 100, 3))]);
    }
}
