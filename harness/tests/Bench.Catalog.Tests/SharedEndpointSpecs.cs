namespace Bench.Catalog.Tests;

/// <summary>A contract may ask the endpoint of another one otherwise: who offers that one offers both.</summary>
public sealed class SharedEndpointSpecs : IDisposable
{
    private const string OtherFile = "scenarios/contracts/json-again.yaml";
    private const string ThirdFile = "scenarios/contracts/json-once-more.yaml";

    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Targets_offer_it_without_listing_it()
    {
        repository.Write(OtherFile, Contract("json-again", endpointOf: "json"));

        var definitions = Definitions.Load(repository.Root);

        var target = definitions.TargetsNamed(["fastapi"]).Single();
        Assert.Equal(["json", "json-again"], definitions.OfferedBy(target).Select(contract => contract.Id));
        Assert.All(definitions.Contracts, contract => Assert.True(target.Offers(contract)));
    }

    [Fact]
    public void An_endpoint_of_nobody_is_told_with_its_line()
    {
        repository.Write(OtherFile, Contract("json-again", endpointOf: "jsn"));
        Assert.StartsWith($"{OtherFile}:3: unknown contract 'jsn'. Did you mean ", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_contract_that_targets_list_is_named_and_no_other()
    {
        repository.Write(OtherFile, Contract("json-again", endpointOf: "json"));
        repository.Write(ThirdFile, Contract("json-once-more", endpointOf: "json-again"));
        Assert.Equal([$"{ThirdFile}:3: the endpoint of 'json-again' is that of 'json'. Name 'json' here."], repository.Problems());
    }

    private static string Contract(string id, string endpointOf) => $$"""
        id: {{id}}
        title: The same, asked otherwise
        endpointOf: {{endpointOf}}
        load:
          - request: { path: /json?x=1 }
            expect: { status: 200, json: { message: "Hello, World!" } }
        examples: []
        """;
}
