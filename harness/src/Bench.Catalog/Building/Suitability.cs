using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Whether a target can run in a scenario.</summary>
internal static class Suitability
{
    /// <summary>A sentence for each scenario that the target cannot run in.</summary>
    public static IEnumerable<string> Mismatches(Target target, IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            foreach (var contract in scenario.Contracts.Where(contract => !target.Offers(contract)))
                yield return $"the target '{target.Id}' does not offer the contract '{contract.Id}' "
                    + $"of the scenario '{scenario.Id}'. "
                    + $"{Offer(target, contract.EndpointOf ?? contract.Id)} Leave one of the two out, or let the target offer it.";
            if (scenario.Workers > 1 && !CommandDefinition.TakesWorkers(target.Command))
                yield return $"the scenario '{scenario.Id}' asks for {scenario.Workers} workers, and the command of '{target.Id}' has no "
                    + $"{{workers}}. Add it there, or leave one of the two out.";
        }
    }

    private static string Offer(Target target, string contract) =>
        target.NotOffered.FirstOrDefault(absent => absent.Contract == contract) is { } stated
            ? $"Its manifest says why: {stated.Reason}."
            : $"It offers {string.Join(", ", target.Contracts)}.";
}
