using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Contracts that ask the endpoint of another one, whose id stands in their files.</summary>
internal static class SharedEndpoints
{
    public const string Key = "endpointOf";

    public static void Check(IReadOnlyList<DefinitionFile> files, DefinitionSet<Contract> contracts, ProblemList problems)
    {
        foreach (var file in files.Where(file => file.IsWellFormed))
        {
            if (file.Document!.Find(Key) is not ScalarNode name || contracts.Find(name, problems) is not { EndpointOf: { } further }) continue;
            problems.Add(name.Place, $"the endpoint of '{name.Text}' is that of '{further}'. Name '{further}' here.");
        }
    }
}
