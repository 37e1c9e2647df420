using Bench.Catalog.Selecting;

namespace Bench.Catalog.Tests;

/// <summary>Variants among which a suite's pilot chooses.</summary>
public sealed class SuiteVariantsSpecs : IDisposable
{
    private const string Right = "{ of: [django, django-asgi], by: pause, in: [json], beside: django }";

    private readonly SmallRepository repository = SmallRepository.Create();

    public SuiteVariantsSpecs()
    {
        var closed = File.ReadAllText(repository.PathOf(SmallRepository.ScenarioFile));
        repository.Write("scenarios/pause.yaml", closed.Replace("id: json", "id: pause"));
        repository.Write(
            "scenarios/json-open.yaml",
            closed.Replace("id: json", "id: json-open").Replace("{ kind: closed, concurrency: [8, 64] }", "{ kind: open, rates: [100], connections: 8 }"));
        repository.Write("scenarios/crowded.yaml", closed.Replace("id: json", "id: crowded").Replace("workers: 1", "workers: 4"));
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_pilot_chooses_by_a_scenario_that_need_not_be_one_of_the_suite_and_is_warmed_like_these()
    {
        Write($"{{ blocks: 3, variants: [{Right}] }}", "warmUp: 5s\n");

        var suite = repository.Load().Suite("quick");

        var choice = Assert.Single(suite.Pilot!.Variants);
        Assert.Equal((3, null), (suite.Pilot.Blocks, suite.Pilot.MostBlocks));
        Assert.Empty(suite.Pilot.Scenarios);
        Assert.Equal(["django", "django-asgi"], choice.Of);
        Assert.Equal(("pause", "json", "django"), (choice.By.Id, Assert.Single(choice.In), choice.Beside));
        Assert.Equal(TimeSpan.FromSeconds(5), choice.By.WarmUp);
        Assert.Equal(["json"], suite.Scenarios.Select(scenario => scenario.Id));
    }

    [Fact]
    public void A_pilot_may_fix_the_number_of_blocks_too_until_somebody_says_it_and_choose_until_somebody_names_the_targets()
    {
        Write($"{{ blocks: 3, mostBlocks: 9, variants: [{Right}] }}");
        var definitions = repository.Load();

        Assert.Equal((9, 1), (definitions.Suite("quick").Pilot!.MostBlocks, definitions.Suite("quick").Pilot!.Variants.Count));
        Assert.Equal((null, 1), (Selected(new SuiteSelection(Blocks: 6))!.MostBlocks, Selected(new SuiteSelection(Blocks: 6))!.Variants.Count));
        var without = Selected(new SuiteSelection(Targets: "fastapi,django-asgi"))!;
        Assert.Equal((9, 0), (without.MostBlocks, without.Variants.Count));
        Assert.Null(Selected(new SuiteSelection(Targets: "fastapi,django-asgi", Blocks: 6)));

        Assert.True(definitions.Suite("quick", new SuiteSelection(Blocks: 6)).BlocksAreAsked);
        Assert.False(definitions.Suite("quick", new SuiteSelection(Targets: "fastapi,django-asgi")).BlocksAreAsked);

        Core.Suites.Pilot? Selected(SuiteSelection selection) => definitions.Suite("quick", selection).Pilot;
    }

    [Theory]
    [InlineData(
        "{ of: [django, djang-asgi], by: pause, in: [json] }", "variants name 'djang-asgi', which is not a target of this suite. Did you mean 'django-asgi'")]
    [InlineData("{ of: [django, fastapi~aa], by: pause, in: [json] }", "variants name 'fastapi~aa', which is not a target of this suite.")]
    [InlineData("{ of: [django], by: pause, in: [json] }", "pilot.variants[0].of has fewer than 2 items. Ids of targets of this suite, two or more")]
    [InlineData("{ of: [django, django], by: pause, in: [json] }", "pilot.variants[0].of names something twice.")]
    [InlineData("{ of: [django, django-asgi], by: paus, in: [json] }", "unknown scenario 'paus'. Did you mean 'pause'?")]
    [InlineData("{ of: [django, django-asgi], by: json-open, in: [json] }", "'json-open' has no closed level")]
    [InlineData(
        "{ of: [fastapi, django], by: crowded, in: [json] }", "the scenario 'crowded' asks for 4 workers, and the command of 'django' has no {workers}.")]
    [InlineData("{ of: [django, django-asgi], by: pause, in: [jsn] }", "variants name 'jsn', which is not a scenario of this suite. Did you mean 'json'?")]
    [InlineData("{ of: [django, django-asgi], by: pause, in: [pause] }", "variants name 'pause', which is not a scenario of this suite.")]
    [InlineData(
        "{ of: [django, django-asgi], by: pause, in: [json], beside: fastapi }",
        "'fastapi' is to stay beside variants of which it is none. Known variants are django, django-asgi.")]
    [InlineData("{ of: [django, django-asgi], by: pause, in: [json], keep: django }", "unknown key 'keep'")]
    [InlineData(
        "{ of: [django, django-asgi], by: pause, in: [json] }, { of: [django, fastapi], by: pause, in: [json] }", "'django' is chosen among for 'json' again.")]
    public void What_is_wrong_with_variants_is_told_with_what_is_allowed(string variants, string message)
    {
        Write($"{{ blocks: 3, variants: [{variants}] }}");

        Assert.Contains(message, Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{ blocks: 3 }", "the pilot would find nothing out. Write mostBlocks, so that it fixes the number of blocks, or variants, among which it chooses.")]
    [InlineData("{ blocks: 3, scenarios: [json], variants: [" + Right + "] }", "it does so only with mostBlocks. Write that, or leave the scenarios out.")]
    public void A_pilot_has_an_aim(string pilot, string message)
    {
        Write(pilot);

        Assert.Contains(message, Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_that_a_scenario_does_not_measure_is_not_chosen_for_it()
    {
        Write($"{{ blocks: 3, variants: [{Right}] }}", "only: [{ scenario: json, targets: [fastapi, django] }]\n");

        Assert.Contains(
            "'django-asgi' is not measured in 'json' (only), so nothing is to be chosen there.",
            Assert.Single(repository.Problems()),
            StringComparison.Ordinal);
    }

    private void Write(string pilot, string more = "") => repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", $"pilot: {pilot}\n{more}blocks: 5");
}
