using Bench.Catalog;
using Bench.Catalog.Selecting;
using Bench.Cli.Running;
using Bench.Core.Planning;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Running;

public class ResumedSuiteTests
{
    private static readonly Definitions Repository = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory));
    private static readonly Suite Capacities = Repository.Suite("claims-capacity");

    [Fact]
    public void What_a_pilot_chose_stays_as_it_is()
    {
        var begun = VariantPlan.Of(Capacities, [.. Capacities.Pilot!.Variants.Select(SecondOf)]);

        var resumed = Resumed(begun);

        Assert.True(TrialOrder.Of(begun).Count < TrialOrder.Of(Capacities).Count);
        Assert.Equal(TrialOrder.Of(begun), TrialOrder.Of(resumed));
        Assert.Equal(begun.Comparisons, resumed.Comparisons);
    }

    [Fact]
    public void What_a_pilot_chooses_by_is_as_the_files_define_it_today()
    {
        var begun = Capacities with { Pilot = Capacities.Pilot!.By(scenario => scenario with { Title = "As it was", Window = TimeSpan.FromMinutes(1) }) };

        var resumed = Resumed(begun).Pilot!.Variants;

        Assert.Equal(
            Capacities.Pilot.Variants.Select(choice => (choice.By.Title, choice.By.Window, choice.By.WarmUp)),
            resumed.Select(choice => (choice.By.Title, choice.By.Window, choice.By.WarmUp)));
    }

    [Fact]
    public void A_scenario_that_a_pilot_chose_by_and_that_is_gone_is_told()
    {
        var begun = Capacities with { Pilot = Capacities.Pilot!.By(scenario => scenario with { Id = "gone" }) };

        Assert.Contains(
            "The run measures scenario gone, which is not defined any more.",
            Assert.Throws<InvalidDefinitionException>(() => Resumed(begun)).Problems[0],
            StringComparison.Ordinal);
    }

    private static Suite Resumed(Suite begun) => Repository.Select(ResumedSuite.Of(begun, Repository, null), new SuiteSelection(Budget: "100h"));

    private static ChosenVariant SecondOf(VariantChoice choice) => new(choice.By.Id, choice.In, choice.Of[1],
        [.. choice.Of.Select((variant, index) => new PilotedVariant(variant, index == 1 ? VariantFate.Best : VariantFate.LeftOut, null, 100, 3))]);
}
