using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>Capacities whose grid is searched.</summary>
public sealed class CapacitySearchSpecs : IDisposable
{
    private const string Closed = "kind: closed, concurrency: [8, 64]";

    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_search_says_how_many_users_ask_and_which_rates_are_measured_around_what_they_reach()
    {
        Capacity("users: 64, window: 2s, below: 4, above: 2");

        var scenario = repository.Load().Suite("quick").Scenarios.Single();

        Assert.Equal(new GridSearch(64, TimeSpan.FromSeconds(2), 4, 2), scenario.Search);
        Assert.EndsWith("from 100 to 412 requests/s, 7 of them a trial, around what 64 users are answered", scenario.LevelsText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users: 65, window: 2s, below: 4, above: 2", "workload.search.users is 65. Allowed is as many as the rates have connections, 64, or fewer.")]
    [InlineData("users: 64, window: 500ms, below: 4, above: 2", "workload.search.window is 500ms. Allowed is 1s or more.")]
    [InlineData(
        "users: 64, window: 2s, below: 30, above: 2",
        "workload.search measures 33 rates a trial, and the grid has 30. Remove it, and every trial measures them all, or write less for below and above.")]
    public void What_cannot_be_searched_is_told_with_what_can(string search, string problem)
    {
        Capacity(search);

        Assert.Equal([$"scenarios/json.yaml:4: {problem}"], repository.Problems());
    }

    [Theory]
    [InlineData("window: 2s, below: 4, above: 2", "workload.search.users is missing. How many users ask")]
    [InlineData("users: 64, window: 2s, below: 1, above: 2", "workload.search.below is 1. Allowed is 2 to 60.")]
    [InlineData("users: 64, windw: 2s, below: 4, above: 2", "unknown key 'windw'. Did you mean 'window'?")]
    public void What_the_schema_refuses_is_told_where_it_stands(string search, string problem)
    {
        Capacity(search);

        Assert.Contains(repository.Problems(), found => found.StartsWith($"scenarios/json.yaml:4: {problem}", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_workloads_have_nothing_to_search()
    {
        repository.Spoil(SmallRepository.ScenarioFile, Closed, $"{Closed}, search: {{ users: 64, window: 2s, below: 4, above: 2 }}");

        Assert.Equal(
            ["scenarios/json.yaml:4: workload.search belongs to the other kind of workload. Remove it, or write kind: capacity."], repository.Problems());
    }

    private void Capacity(string search)
    {
        repository.Spoil(SmallRepository.ScenarioFile, "window: 2s", "window: 10s");
        repository.Spoil(SmallRepository.ScenarioFile, Closed, $"kind: capacity, from: 100, to: 400, slo: p99<1s, connections: 64, search: {{ {search} }}");
    }
}
