using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>What a target does not offer, and why.</summary>
internal static class UnofferedContracts
{
    private const string Key = "notOffered";

    public static IEnumerable<UnofferedContract> Of(MapNode target) =>
        target.Maps(Key).SelectMany(absent => Named(absent).Select(contract => new UnofferedContract(contract.Text, absent.Text("reason"))));

    public static void Check(MapNode target, DefinitionSet<Contract> contracts, ProblemList problems)
    {
        foreach (var absent in target.Maps(Key).Where(absent => Named(absent).Count == 0))
            problems.Add(absent.Place, "a reason without a contract. Write contract, or contracts where there are several.");
        var seen = target.Texts("contracts").ToHashSet();
        foreach (var contract in target.Maps(Key).SelectMany(Named))
        {
            contracts.Find(contract, problems);
            if (!seen.Add(contract.Text)) problems.Add(contract.Place, $"the contract '{contract.Text}' {Again(contract.Text, target)}");
        }
    }

    /// <summary>A contract of which a target says nothing could be one that it lacks, or one that was forgotten.</summary>
    public static void CheckAllNamed(MapNode target, DefinitionSet<Contract> contracts, ProblemList problems)
    {
        string[] named = [.. target.Texts("contracts"), .. target.Maps(Key).SelectMany(Named).Select(contract => contract.Text)];
        string[] left = [.. contracts.Values.Where(contract => contract.EndpointOf is null).Select(contract => contract.Id).Except(named)];
        if (left.Length > 0)
            problems.Add(
                target.Value("contracts").Place,
                $"nothing is said of {string.Join(", ", left)}. "
                    + $"Add to contracts what '{target.Text("id")}' offers, and to {Key} what it does not, with the reason.");
    }

    private static IReadOnlyList<ScalarNode> Named(MapNode absent) => absent.Find("contract") is ScalarNode one ? [one] : absent.Scalars("contracts");

    private static string Again(string contract, MapNode target) => target.Texts("contracts").Contains(contract)
        ? "is offered and not offered. Keep it in one of the two lists."
        : "is not offered for two reasons. Keep one.";
}
