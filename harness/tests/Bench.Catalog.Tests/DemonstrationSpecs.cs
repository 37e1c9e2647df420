namespace Bench.Catalog.Tests;

/// <summary>A demonstration without a word on what it shows is a table of figures.</summary>
public sealed class DemonstrationSpecs
{
    private static readonly Definitions Repository = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory));

    [Fact]
    public void Each_scenario_says_what_to_look_for_and_in_which_target()
    {
        var suite = Repository.Suite("demonstrations");
        Assert.Equal(3, suite.Scenarios.Count);
        Assert.All(
            suite.Scenarios,
            scenario => Assert.Contains(suite.TargetsIn(scenario.Id), target => scenario.LookFor!.Contains(target.Id, StringComparison.Ordinal)));
    }
}
