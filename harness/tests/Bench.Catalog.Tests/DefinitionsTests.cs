using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

public sealed class DefinitionsTests : IDisposable
{
    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_scenario_says_what_its_file_says()
    {
        var definitions = repository.Load();

        Assert.Equal(
            new Scenario(
                "json",
                "A small JSON answer",
                definitions.Contracts[0],
                definitions.Scenarios[0].Levels,
                WarmUp: TimeSpan.FromSeconds(2),
                Settling: TimeSpan.FromSeconds(1),
                Window: TimeSpan.FromSeconds(2),
                ResponseTimeout: TimeSpan.FromSeconds(30),
                Workers: 1),
            Assert.Single(definitions.Scenarios));
        Assert.Equal([new ClosedLevel(8), new ClosedLevel(64)], definitions.Scenarios[0].Levels);
    }

    [Theory]
    [InlineData("", ArrivalKind.Poisson)]
    [InlineData(", arrivals: poisson", ArrivalKind.Poisson)]
    [InlineData(", arrivals: constant", ArrivalKind.Constant)]
    public void An_open_workload_has_a_level_for_each_rate_over_the_same_connections(string said, ArrivalKind meant)
    {
        repository.Spoil(SmallRepository.ScenarioFile, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [250, 500], connections: 64" + said);

        Assert.Equal([new OpenLevel(250, meant, 64), new OpenLevel(500, meant, 64)], repository.Load().Scenarios[0].Levels);
    }

    [Fact]
    public void A_suite_says_what_its_file_says_and_ends_its_targets_with_the_twins()
    {
        var suite = repository.Load().Suite("quick");

        Assert.Equal(["fastapi", "django", "django-asgi", "fastapi~aa"], suite.Targets.Select(target => target.Id));
        Assert.Equal(["json"], suite.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal([new("fastapi", "django"), new("fastapi~aa", "fastapi")], suite.Comparisons);
        Assert.Equal((5, 20261124, TimeSpan.FromMinutes(6)), (suite.Blocks, suite.Seed, suite.Budget));
        Assert.Equal(2, suite.Repeats);
    }

    [Fact]
    public void A_suite_may_have_trials_repeated_less_often()
    {
        repository.Spoil(SmallRepository.SuiteFile, "budget: 6m", "budget: 6m\nrepeats: 0");

        Assert.Equal((0, 1), (repository.Load().Suite("quick").Repeats, repository.Load().Suite("quick").MostAttempts));
    }

    [Fact]
    public void A_suite_without_comparisons_compares_the_first_target_with_the_others_and_twins_with_their_targets()
    {
        repository.Spoil(
            SmallRepository.SuiteFile,
            "comparisons:\n  - { numerator: fastapi, denominator: django }\n  - { numerator: fastapi~aa, denominator: fastapi }\n",
            "");

        Assert.Equal(
            [new("fastapi", "django"), new("fastapi", "django-asgi"), new("fastapi~aa", "fastapi")],
            repository.Load().Suite("quick").Comparisons);
    }

    [Fact]
    public void A_suite_of_the_users_own_may_lie_anywhere_and_have_any_id()
    {
        repository.Write("mine/own.yaml", File.ReadAllText(repository.PathOf(SmallRepository.SuiteFile)).Replace("blocks: 5", "blocks: 7"));

        Assert.Equal(7, repository.Load().Suite(repository.PathOf("mine/own.yaml")).Blocks);
    }

    [Fact]
    public void Mistakes_in_a_suite_of_the_users_own_are_told_as_in_any_other()
    {
        var path = repository.PathOf("own.yaml");
        repository.Write(
            "own.yaml", File.ReadAllText(repository.PathOf(SmallRepository.SuiteFile)).Replace("scenarios: [json]", "scenarios: [jsn]"));

        var error = Assert.Throws<InvalidDefinitionException>(() => repository.Load().Suite(path));

        Assert.Equal([$"{path}:5: unknown scenario 'jsn'. Did you mean 'json'? Known scenarios are json."], error.Problems);
    }

    [Theory]
    [InlineData("quik", "suite: unknown suite 'quik'. Did you mean 'quick'? Known suites are quick.")]
    [InlineData("zzz", "suite: unknown suite 'zzz'. Known suites are quick.")]
    [InlineData("no/such.yaml", "no/such.yaml: there is no such file, seen from ")]
    [InlineData("own.yml", "own.yml: there is no such file, seen from ")]
    public void An_unknown_suite_is_told_with_those_that_are_known(string idOrPath, string told)
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => repository.Load().Suite(idOrPath));

        Assert.StartsWith(told, Assert.Single(error.Problems), StringComparison.Ordinal);
    }
}
