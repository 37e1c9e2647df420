namespace Bench.Catalog.Tests;

/// <summary>Scenarios that ask something beside their load.</summary>
public sealed class CanarySpecs : IDisposable
{
    private const string Canary = "workers: 1\ncanary: { contract: healthz, rate: 20 }";

    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_target_that_offers_it_is_asked_it_at_its_own_rate_and_verified_against_it()
    {
        Healthz("");
        repository.Spoil(SmallRepository.ScenarioFile, "workers: 1", Canary);
        Offer();

        var suite = repository.Load().Suite("quick");

        var canary = suite.Scenarios.Single().Canary!;
        Assert.Equal("healthz at 20 requests/s", canary.ToString());
        Assert.Equal(["json", "healthz"], suite.ContractsOf(suite.Targets[0]).Select(contract => contract.Id));
    }

    [Fact]
    public void A_target_that_does_not_offer_it_is_told_where_the_suite_names_it()
    {
        Healthz("");
        repository.Spoil(SmallRepository.ScenarioFile, "workers: 1", Canary);
        repository.OfferNowhere("healthz");

        Assert.Equal(3, repository.Problems().Count);
        Assert.Contains(
            "scenarios/suites/quick.yaml:3: the target 'fastapi' does not offer the contract 'healthz' of the scenario 'json'. "
            + "Its manifest says why: none. Leave one of the two out, or let the target offer it.", repository.Problems());
    }

    [Fact]
    public void A_contract_that_needs_a_service_is_no_canary()
    {
        Healthz("services: [postgres]\n");
        repository.Spoil(SmallRepository.ScenarioFile, "workers: 1", Canary);
        Offer();

        Assert.Equal(
            [
                "scenarios/json.yaml:10: the contract 'healthz' needs postgres, and its canary would be a load of its own. "
                + "Name one that needs nothing, such as healthz.",
            ],
            repository.Problems());
    }

    [Fact]
    public void A_capacity_has_no_canary()
    {
        Healthz("");
        repository.Spoil(SmallRepository.ScenarioFile, "workers: 1", Canary);
        repository.Spoil(SmallRepository.ScenarioFile, "window: 2s", "window: 10s");
        repository.Spoil(SmallRepository.ScenarioFile, "kind: closed, concurrency: [8, 64]", "kind: capacity, from: 100, to: 200, slo: p99<1s, connections: 8");
        Offer();

        Assert.Equal(
            ["scenarios/json.yaml:10: a canary beside a capacity. The objective says already how long a response may take: remove one of the two."],
            repository.Problems());
    }

    private void Healthz(string services) => repository.Write(
        "scenarios/contracts/healthz.yaml",
        $"id: healthz\ntitle: Alive\n{services}load: [{{ request: {{ path: /healthz }}, expect: {{ status: 204, text: \"\" }} }}]\nexamples: []\n");

    private void Offer()
    {
        foreach (var file in new[] { SmallRepository.FastApiFile, SmallRepository.DjangoFile })
            repository.Write(
                file,
                File.ReadAllText(repository.PathOf(file)).Replace("contracts: [json]", "contracts: [json, healthz]", StringComparison.Ordinal));
    }
}
