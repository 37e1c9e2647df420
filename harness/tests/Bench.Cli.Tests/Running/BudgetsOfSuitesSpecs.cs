using Bench.Catalog;
using Bench.Cli.Running;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Running;

/// <summary>What the suites of this repository take by their dry run, held against what they may take.</summary>
public class BudgetsOfSuitesSpecs
{
    /// <summary>Trials that are repeated, and starts that are slower than the estimate's.</summary>
    private const double Spare = 0.25;

    private static readonly IReadOnlyList<Suite> Suites = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).Suites;

    public static TheoryData<string> Fixed => [.. Suites.Where(suite => suite.Pilot?.MostBlocks is null).Select(suite => suite.Id)];

    public static TheoryData<string> FixedByPilot => [.. Suites.Where(suite => suite.Pilot?.MostBlocks is not null).Select(suite => suite.Id)];

    [Theory]
    [MemberData(nameof(Fixed))]
    public void A_suite_leaves_a_quarter_of_its_budget_for_what_goes_wrong(string id)
    {
        var outlook = Of(id);
        Assert.True(outlook.Time <= outlook.Suite.Budget * (1 - Spare), $"{id} takes {outlook.Time} of {outlook.Suite.Budget}.");
    }

    /// <summary>It spends what is left on more blocks, and goes on with --resume.</summary>
    [Theory]
    [MemberData(nameof(FixedByPilot))]
    public void A_suite_whose_pilot_fixes_its_blocks_fits_with_the_fewest(string id) => Assert.Null(Of(id).Shortage);

    [Theory]
    [InlineData("claims-roster")]
    [InlineData("claims-django")]
    public void The_thirds_of_the_claims_without_capacities_have_three_hours_at_most(string id) => Assert.True(Of(id).Suite.Budget <= TimeSpan.FromHours(3));

    [Fact]
    public void The_standard_suite_has_an_hour() => Assert.True(Of("standard").Suite.Budget <= TimeSpan.FromMinutes(60));

    private static Outlook Of(string id)
    {
        var suite = Suites.Single(suite => suite.Id == id);
        return Outlook.Of(suite, TrialOrder.Of(VariantPlan.Longest(suite)), [], new EngineChoice(Engines.Default));
    }
}
