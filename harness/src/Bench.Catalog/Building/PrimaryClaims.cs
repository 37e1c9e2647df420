using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Claims;

namespace Bench.Catalog.Building;

/// <summary>More primary claims would make each one's test weaker (METHOD.md M17).</summary>
internal static class PrimaryClaims
{
    public static void Check(IEnumerable<DefinitionFile> files, ProblemList problems)
    {
        var primary = files.Where(file => file.IsWellFormed && file.Document!.IsTrue("primary")).Select(file => file.Document!).ToArray();
        foreach (var document in primary.Skip(Claim.MostPrimary))
            problems.Add(
                document.Value("primary").Place,
                $"{primary.Length} claims are primary ({string.Join(", ", primary.Select(other => other.Text("id")))}). "
                    + $"Allowed are {Claim.MostPrimary}: write false in some.");
    }
}
