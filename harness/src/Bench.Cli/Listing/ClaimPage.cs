using Bench.Cli.Tables;

namespace Bench.Cli.Listing;

/// <summary>Claims for people: what each rests on, and what keeps it from being decided.</summary>
internal static class ClaimPage
{
    public static void Write(Page page, IReadOnlyList<ListedClaim> claims)
    {
        page.Table(new Table(
            ["claim", "primary", "rule", "suites", "needs", "missing"],
            [.. claims.Select(claim => (IReadOnlyList<Cell>)[
                claim.Id,
                claim.Primary ? "primary" : "",
                claim.Rule,
                string.Join(", ", claim.Suites),
                string.Join(", ", claim.Scenarios.Concat(claim.Probes.Select(probe => $"probe {probe}"))),
                Missing(claim)])]));
        page.Text("'--json' says all of it: statements, thresholds, targets.");
    }

    private static Cell Missing(ListedClaim claim) => claim switch
    {
        { Parts: [] } => new Cell("not testable here"),
        { Missing: [] } => new Cell("nothing", "green"),
        _ => new Cell(string.Join("; ", claim.Missing)),
    };
}
