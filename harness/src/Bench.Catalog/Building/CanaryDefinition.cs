using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes a scenario's canary.</summary>
internal static class CanaryDefinition
{
    private const string Key = "canary";

    // Its process starts in the lead-in of each level, which must be over for that before the window opens.
    private static readonly TimeSpan ShortestSettling = TimeSpan.FromSeconds(1);

    /// <returns>Null where the scenario has none, or something is wrong with it.</returns>
    public static Canary? Build(MapNode scenario, WorkloadDefinition workload, TimeSpan settling, DefinitionSet<Contract> contracts, ProblemList problems)
    {
        if (scenario.Find(Key) is not MapNode canary) return null;
        if (workload.Objective is not null)
            problems.Add(canary.Place, "a canary beside a capacity. The objective says already how long a response may take: remove one of the two.");
        if (settling < ShortestSettling)
            problems.Add(
                scenario.Value("settling").Place,
                $"settling is {Duration.Text(settling)}. With a canary allowed is {Duration.Text(ShortestSettling)} or more: its process starts meanwhile.");
        var id = (ScalarNode)canary.Value("contract");
        if (contracts.Find(id, problems) is not { } contract) return null;
        if (Unsuitable(contract) is { } reason) problems.Add(id.Place, $"the contract '{contract.Id}' {reason}. Name one that needs nothing, such as healthz.");
        return new Canary(contract, canary.Whole("rate"));
    }

    private static string? Unsuitable(Contract contract) =>
        contract.Load.Count == 0 ? "has no requests under load"
        : contract.Services.Count > 0 ? $"needs {string.Join(" and ", contract.Services)}, and its canary would be a load of its own"
        : null;
}
