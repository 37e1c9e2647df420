using Bench.Catalog.Selecting;
using Bench.Core.Suites;

namespace Bench.Catalog.Tests.Selecting;

public sealed class SuiteSelectionTests : IDisposable
{
    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_suite_says_what_difference_between_versions_matters_or_five_per_cent_do()
    {
        Assert.Equal(0.05, repository.Load().Suite("quick").Gate.SmallestEffect, 10);

        repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", "gate: { smallestEffectPercent: 7.5 }\nblocks: 5");

        Assert.Equal(0.075, repository.Load().Suite("quick").Gate.SmallestEffect, 10);
    }

    [Fact]
    public void Nothing_selected_leaves_the_suite_as_it_is()
    {
        var definitions = repository.Load();

        Assert.Equal(definitions.Suite("quick"), definitions.Suite("quick", new SuiteSelection()));
    }

    [Fact]
    public void Blocks_seed_and_budget_take_the_place_of_the_suites()
    {
        var suite = Selected(new SuiteSelection(Blocks: 12, Seed: 7, Budget: "30m"));

        Assert.Equal((12, 7, TimeSpan.FromMinutes(30)), (suite.Blocks, suite.Seed, suite.Budget));
    }

    [Fact]
    public void A_scenario_that_names_its_targets_keeps_them_until_targets_are_named()
    {
        repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", "only:\n  - { scenario: json, targets: [fastapi~aa, django] }\nwarmUp: 5s\nblocks: 5");

        Assert.Equal(["django", "fastapi~aa"], Selected(new SuiteSelection(Scenarios: "json")).TargetsIn("json").Select(target => target.Id));
        Assert.Equal(TimeSpan.FromSeconds(5), Selected(new SuiteSelection(Scenarios: "json")).Scenarios[0].WarmUp);
        Assert.Equal(["fastapi"], Selected(new SuiteSelection(Targets: "fastapi")).TargetsIn("json").Select(target => target.Id));
    }

    [Theory]
    [InlineData("{ scenario: jsn, targets: [fastapi] }", "only names 'jsn', which is not a scenario of this suite. Did you mean 'json'?")]
    [InlineData("{ scenarios: [json, jsn], targets: [fastapi] }", "only names 'jsn', which is not a scenario of this suite. Did you mean 'json'?")]
    [InlineData("{ scenario: json, targets: [fastapi] }, { scenarios: [json], targets: [django] }", "only names the scenario 'json' again")]
    [InlineData("{ targets: [fastapi] }", "only needs scenario (one id) or scenarios (a list of ids) beside targets, and not both.")]
    [InlineData("{ scenarios: [json, json], targets: [fastapi] }", "only[0].scenarios names something twice.")]
    [InlineData("{ scenario: json, targets: [djang] }", "only names 'djang', which is not a target of this suite. Did you mean 'django'")]
    [InlineData("{ scenario: json, targets: [fastapi] }, { scenario: json, targets: [django] }", "only names the scenario 'json' again")]
    public void What_a_scenario_names_is_of_the_suite(string only, string message)
    {
        repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", $"only: [{only}]\nblocks: 5");

        Assert.Contains(message, Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pilot_keeps_to_the_scenarios_that_are_measured_and_is_not_needed_where_the_blocks_are_said()
    {
        repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", "pilot: { blocks: 2, mostBlocks: 8 }\nblocks: 5");

        var pilot = Selected(new SuiteSelection(Scenarios: "json")).Pilot!;

        Assert.Equal((2, 8), (pilot.Blocks, pilot.MostBlocks));
        Assert.Equal(["json"], pilot.Scenarios);
        Assert.Null(Selected(new SuiteSelection(Blocks: 6)).Pilot);
    }

    [Theory]
    [InlineData("{ blocks: 2, mostBlocks: 8, scenarios: [jsn] }", "the pilot names 'jsn', which is not a scenario of this suite. Did you mean 'json'?")]
    [InlineData("{ blocks: 2, mostBlocks: 5 }", "the pilot may ask for 5 blocks at most, and the suite has 5 at least, so it could fix nothing.")]
    public void What_a_pilot_says_has_to_fit_its_suite(string pilot, string message)
    {
        repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", $"pilot: {pilot}\nblocks: 5");

        Assert.Contains(message, Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Named_targets_come_in_the_order_of_the_command_line()
    {
        Assert.Equal(["django", "fastapi~aa", "fastapi"], Ids(Selected(new SuiteSelection(Targets: "django, fastapi~aa,fastapi"))));
    }

    [Fact]
    public void A_twin_is_left_out_unless_it_is_named()
    {
        Assert.Equal(["fastapi", "django"], Ids(Selected(new SuiteSelection(Targets: "fastapi,django"))));
    }

    [Fact]
    public void Comparisons_stay_where_both_sides_remain()
    {
        Assert.Equal([new("fastapi", "django")], Selected(new SuiteSelection(Targets: "django,fastapi")).Comparisons);
    }

    [Fact]
    public void The_first_target_is_compared_with_the_others_where_no_comparison_remains()
    {
        Assert.Equal([new("django-asgi", "django")], Selected(new SuiteSelection(Targets: "django-asgi,django")).Comparisons);
    }

    [Fact]
    public void A_target_that_no_comparison_mentions_is_compared_with_the_first()
    {
        Assert.Equal(
            [new("fastapi", "django"), new("fastapi", "django-asgi")],
            Selected(new SuiteSelection(Targets: "fastapi,django,django-asgi")).Comparisons);
    }

    [Fact]
    public void A_first_target_that_no_comparison_mentions_is_compared_with_all()
    {
        Assert.Equal(
            [new("fastapi", "django"), new("django-asgi", "fastapi"), new("django-asgi", "django")],
            Selected(new SuiteSelection(Targets: "django-asgi,fastapi,django")).Comparisons);
    }

    [Fact]
    public void A_named_twin_is_compared_with_its_target()
    {
        Assert.Equal(
            [new("django", "django-asgi"), new("django~aa", "django")],
            Selected(new SuiteSelection(Targets: "django,django~aa,django-asgi")).Comparisons);
    }

    [Fact]
    public void A_single_target_is_compared_with_nothing()
    {
        Assert.Empty(Selected(new SuiteSelection(Targets: "django")).Comparisons);
    }

    [Fact]
    public void All_that_is_wrong_with_a_selection_is_told_at_once()
    {
        var selection = new SuiteSelection(Targets: "fastpi,djngo~aa,django,django", Scenarios: "jsn", Blocks: 0, Seed: -1, Budget: "30");

        var error = Assert.Throws<InvalidDefinitionException>(() => Selected(selection));

        Assert.Equal(
            [
                "--blocks: is 0. Allowed is 1 to 100.",
                "--budget: is '30'. Allowed is a whole number above zero with its unit, such as 30m.",
                "--scenarios: unknown scenario 'jsn'. Did you mean 'json'? Known scenarios are json.",
                "--seed: is -1. Allowed is 0 to 2147483647.",
                "--targets: names 'django' twice. Name it once.",
                "--targets: unknown target 'fastpi'. Did you mean 'fastapi'? Known targets are django, django-asgi, fastapi.",
                "--targets: unknown target 'djngo'. Did you mean 'django'? Known targets are django, django-asgi, fastapi.",
            ],
            error.Problems);
    }

    [Theory]
    [InlineData("", null, "--targets: names nothing. Write ids between commas.")]
    [InlineData(null, " , ", "--scenarios: names nothing. Write ids between commas.")]
    public void An_option_that_names_nothing_is_told(string? targets, string? scenarios, string told)
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => Selected(new SuiteSelection(targets, scenarios)));

        Assert.Equal([told], error.Problems);
    }

    [Theory]
    [InlineData("fastapi,django")]
    [InlineData("fastapi,django~aa")]
    public void A_scenario_that_a_target_cannot_run_in_is_told(string targets)
    {
        repository.Write("scenarios/wait.yaml", File.ReadAllText(repository.PathOf(SmallRepository.ScenarioFile))
            .Replace("id: json", "id: wait").Replace("workers: 1", "workers: 4"));

        var error = Assert.Throws<InvalidDefinitionException>(() => Selected(new SuiteSelection(targets, "json,wait")));

        Assert.StartsWith("--targets: the scenario 'wait' asks for 4 workers", Assert.Single(error.Problems), StringComparison.Ordinal);
    }

    private Suite Selected(SuiteSelection selection) => repository.Load().Suite("quick", selection);

    private static IEnumerable<string> Ids(Suite suite) => suite.Targets.Select(target => target.Id);
}
