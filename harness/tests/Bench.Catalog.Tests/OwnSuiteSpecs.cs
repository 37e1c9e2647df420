using Bench.Catalog.Selecting;
using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>A user's own suite file brings contracts, scenarios and services that the repository does not know.</summary>
public sealed class OwnSuiteSpecs : IDisposable
{
    private const string File = "mine/my-suite.yml";

    private const string Text = """
        id: mine
        title: My service against FastAPI
        targets: [fastapi, mine, built]
        scenarios: [greeting]
        blocks: 2
        seed: 1
        budget: 5m
        own:
          contracts:
            - id: greeting
              title: A greeting
              endpointOf: json
              load: [{ request: { path: /json }, expect: { status: 200, json: { message: "Hello, World!" } } }]
              examples:
                - name: a path that it does not have
                  request: { path: /nowhere }
                  expect: { status: 404 }
                  differs: [{ framework: mine, reason: it answers everything, expect: { status: 200 } }]
          scenarios:
            - { id: greeting, title: A greeting, contract: greeting, workload: { kind: closed, concurrency: [8] }, warmUp: 2s, settling: 1s, window: 2s, responseTimeout: 5s, workers: 1 }
          targets:
            - { id: mine, title: My service, url: "http://127.0.0.1:9000", health: /, contracts: [greeting] }
            - { id: built, title: My service in a container, dockerfile: service/Dockerfile, port: 9001, environment: { LEVEL: "2" }, contracts: [json] }
        """;

    private readonly SmallRepository repository = SmallRepository.Create();

    public OwnSuiteSpecs()
    {
        repository.Write(File, Text);
        repository.Write("mine/service/Dockerfile", "FROM scratch");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_service_at_a_URL_is_compared_with_a_target_of_the_repository_in_a_contract_of_its_own()
    {
        var suite = Suite();

        var mine = suite.Targets[1];
        Assert.Equal(("http://127.0.0.1:9000", 9000, "/"), (mine.Url, mine.Port, mine.HealthPath));
        Assert.Equal([new Comparison("fastapi", "mine"), new Comparison("fastapi", "built")], suite.Comparisons);
        var contract = Assert.Single(suite.Contracts);
        Assert.All(suite.Targets, target => Assert.True(target.Offers(contract)));
        Assert.Equal(200, contract.Examples[0].ExpectedFrom(mine.Framework).Status);
        Assert.Equal(repository.PathOf(File), suite.File);
    }

    [Fact]
    public void A_service_with_a_Dockerfile_is_built_in_the_folder_of_that()
    {
        var built = Suite().Targets[2];

        Assert.Equal(("Dockerfile", repository.PathOf("mine/service"), 9001), (built.Dockerfile, built.Folder, built.Port));
        Assert.Equal([new("LEVEL", "2")], built.Environment);
    }

    [Fact]
    public void What_it_defines_may_be_selected_and_is_the_files_alone()
    {
        Assert.Equal(["mine", "mine~aa"], Suite(new SuiteSelection(Targets: "mine,mine~aa")).Targets.Select(target => target.Id));

        Assert.Throws<InvalidDefinitionException>(() => repository.Load().Suite("quick", new SuiteSelection(Targets: "mine")));
    }

    [Theory]
    [InlineData("url: \"http://127.0.0.1:9000\", ", "", ":22: a target of your own has either a url")]
    [InlineData("dockerfile: service/Dockerfile", "dockerfile: Dockerfil", ":23: there is no file Dockerfil, seen from the folder of this file.")]
    [InlineData("port: 9001, ", "", ":23: a service that is built has a port")]
    [InlineData("- { id: mine,", "- { id: fastapi,", ":22: the name 'fastapi' is taken: one of the targets has it already.")]
    [InlineData("- { id: greeting, title", "- { id: json, title", ":20: the name 'json' is taken: one of the scenarios has it already.")]
    [InlineData("endpointOf: json", "endpointOf: jsn", ":12: unknown contract 'jsn'. Did you mean 'json'?")]
    [InlineData("      title: A greeting\n", "      titel: A greeting\n", ":11: ")]
    [InlineData("      endpointOf: json\n", "", ":3: the target 'fastapi' does not offer the contract 'greeting'")]
    public void Mistakes_are_told_by_line(string right, string wrong, string told)
    {
        repository.Spoil(File, right, wrong);

        var error = Assert.Throws<InvalidDefinitionException>(() => Suite());

        Assert.Contains(error.Problems, problem => problem.StartsWith(repository.PathOf(File) + told, StringComparison.Ordinal));
    }

    [Fact]
    public void Suites_of_the_repository_define_nothing_else()
    {
        repository.Write(SmallRepository.SuiteFile, Text.Replace("id: mine\n", "id: quick\n", StringComparison.Ordinal));

        Assert.Contains(repository.Problems(), problem => problem.Contains("own is for suite files outside of the repository", StringComparison.Ordinal));
    }

    private Suite Suite(SuiteSelection? selection = null) => repository.Load().Suite(repository.PathOf(File), selection);
}
