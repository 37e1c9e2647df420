using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Findings;

/// <summary>The doubts that a target's work in the database raises, counted from the first request of the load to the last answer (decision 0042).</summary>
internal static class DatabaseFindings
{
    /// <param name="levels">Of the trial: how many requests there were.</param>
    /// <param name="connections">To the database, that a worker of the target may have.</param>
    public static IEnumerable<Finding> Of(
        DatabaseUse use, DatabaseWork work, IReadOnlyList<LevelResult> levels, int workers, int connections = Thresholds.DatabaseConnections) =>
        new[] { WorkDiffers(use, work, RequestRange.Of(levels)), MoneyNotConserved(use), BeyondBudget(use, workers, connections) }.OfType<Finding>();

    private static Finding? WorkDiffers(DatabaseUse use, DatabaseWork work, RequestRange requests)
    {
        var isAsDeclared = requests.Covers(use.Calls, work.Statements, use.Sessions * Thresholds.StatementsOfNewConnection)
            && requests.Covers(use.Rows, work.Rows, use.Sessions * Thresholds.RowsOfNewConnection)
            && requests.Covers(use.Transfers, work.Transfers, 0);
        return isAsDeclared
            ? null
            : About(FindingKind.WorkDiffers, FindingEffect.Result,
                $"{requests} came to {Done(use)}; the contract declares {work}. {use.StatementsText}",
                "Its figures are those of other work: mend the target, or declare in the contract what all targets do.");
    }

    private static string Done(DatabaseUse use) => FormattableString.Invariant(
        $"{use.Calls} statements, {use.Rows} rows and {use.Transfers} transfers, {use.Sessions} connections opened meanwhile");

    private static Finding? MoneyNotConserved(DatabaseUse use) => use.BalanceChangeCents == 0
        ? null
        : About(FindingKind.MoneyNotConserved, FindingEffect.Result,
            $"all accounts together hold {use.BalanceChangeCents:+0;-0} cents after the load",
            "Transfers overtook each other: both rows must be locked, and changed in one transaction.");

    private static Finding? BeyondBudget(DatabaseUse use, int workers, int connections) => use.Sessions <= connections * workers
        ? null
        : About(FindingKind.ConnectionsBeyondBudget, FindingEffect.Shown,
            $"{use.Sessions} connections to the database were opened under load; {workers} workers may have {connections} each",
            "Look at the size of its pool, or whether it has none: Django's CONN_MAX_AGE connects anew for each request under ASGI.");

    private static Finding About(FindingKind kind, FindingEffect effect, FormattableString evidence, string advice) =>
        new(kind, effect, null, evidence.ToString(CultureInfo.InvariantCulture), advice);
}
