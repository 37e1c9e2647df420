namespace Bench.Core.Suites;

/// <summary>Scenarios × targets × number of blocks, with a time budget.</summary>
/// <param name="Targets">Including twins.</param>
/// <param name="Comparisons">The ratios that the report shows, in its order.</param>
public sealed record Suite(
    string Id,
    string Title,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<Comparison> Comparisons,
    int Blocks,
    int Seed,
    TimeSpan Budget)
{
    /// <summary>What its targets are asked, each once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Contract> Contracts => [.. Scenarios.Select(scenario => scenario.Contract).DistinctBy(contract => contract.Id)];
}
