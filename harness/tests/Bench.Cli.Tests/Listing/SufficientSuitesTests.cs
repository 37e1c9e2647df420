using Bench.Catalog;
using Bench.Cli.Listing;
using Bench.Core.Claims;

namespace Bench.Cli.Tests.Listing;

public class SufficientSuitesTests
{
    private static readonly Definitions Repository = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory));

    [Theory]
    [InlineData("high-performance", "claims")]
    [InlineData("async-superior-sync", "claims")]
    [InlineData("pydantic-docs", "claims")]
    [InlineData("fastest", "claims")]
    public void A_suite_that_measures_all_parts_is_named_alone(string claim, string suite)
    {
        var sufficient = Of(Claim(claim));

        Assert.Equal([suite], sufficient.Named);
        Assert.Empty(sufficient.Lacking);
    }

    [Fact]
    public void A_part_that_the_named_suite_leaves_out_is_looked_for_in_the_others()
    {
        var sync = Claim("async-superior-sync");
        var wait = (RatioPart)sync.Parts[0];

        Assert.Equal(["claims"], Of(sync with { Suite = "quick" }).Named);
        // Batteries are there as another choice.
        Assert.Equal(["claims", "claims-capacity"], Of(sync with { Parts = [wait, wait with { Id = "batteries", Of = ["fastapi-batteries"] }] }).Named);
    }

    [Fact]
    public void A_part_that_no_suite_measures_whole_is_said_with_what_the_nearest_lacks()
    {
        var capacities = Repository.Suites.Where(suite => suite.Id == "claims-capacity")
            .Select(suite => suite with { Targets = [.. suite.Targets.Where(target => target.Id != "django-40")] });

        var sufficient = SufficientSuites.Of(Claim("async-superior-sync"), [.. capacities], _ => true);

        Assert.Empty(sufficient.Named);
        Assert.Contains("suite for wait: claims-capacity lacks django-40 in wait-50-capacity", sufficient.Lacking);
    }

    [Fact]
    public void A_part_is_measured_by_a_suite_whose_pilot_chooses_among_the_variants_that_it_names()
    {
        var claim = Claim("async-superior-sync");
        var ratio = (RatioPart)claim.Parts[0];

        Assert.Equal(["claims"], Of(claim with { Parts = [ratio] }).Named);
        var lacking = Assert.Single(Of(claim with { Parts = [ratio with { Against = ["django-200"] }] }).Lacking);
        Assert.Contains("lacks django-200 (its pilot may leave it out) in wait-50-capacity", lacking, StringComparison.Ordinal);
        Assert.Empty(Of(claim with { Parts = [ratio with { Against = ["django"] }] }).Lacking);
    }

    [Fact]
    public void What_is_not_there_at_all_is_no_shortage_of_a_suite()
    {
        var sufficient = SufficientSuites.Of(Claim("high-performance"), [], _ => false);

        Assert.Empty(sufficient.Named);
        Assert.Empty(sufficient.Lacking);
    }

    private static Claim Claim(string id) => Repository.Claims.Single(claim => claim.Id == id);

    private static SufficientSuites Of(Claim claim) => SufficientSuites.Of(claim, Repository.Suites, _ => true);
}
