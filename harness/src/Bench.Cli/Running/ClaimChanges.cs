using Bench.Catalog;
using Bench.Core.Claims;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Running;

/// <summary>Claims that say something else today than when a run began: its verdicts follow what they said then.</summary>
internal static class ClaimChanges
{
    public static IEnumerable<string> Since(RunManifest manifest) => Today() is { } today ? Between(manifest.Claims ?? [], today) : [];

    internal static IEnumerable<string> Between(IReadOnlyList<FixedClaim> then, IReadOnlyList<Claim> today) =>
        from begun in then
        let now = today.FirstOrDefault(claim => claim.Id == begun.Claim.Id)
        where now is null || FixedClaim.DigestOf(now) != FixedClaim.DigestOf(begun.Claim)
        select now is null
            ? $"the claim {begun.Claim.Id} is not in scenarios/claims/ any more; the verdict on it follows the run's manifest."
            : $"the claim {begun.Claim.Id} was changed since the run began; the verdict on it follows the run's manifest.";

    // A report can be rebuilt anywhere; elsewhere than in the repository there is nothing to compare with.
    private static IReadOnlyList<Claim>? Today()
    {
        try
        {
            return Definitions.LoadClaims(RepositoryRoot.Find(Directory.GetCurrentDirectory()));
        }
        catch (InvalidDefinitionException)
        {
            return null;
        }
    }
}
