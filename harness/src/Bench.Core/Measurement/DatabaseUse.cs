namespace Bench.Core.Measurement;

/// <summary>What a target did with the database between two moments.</summary>
/// <param name="Statements">The most frequent first.</param>
/// <param name="Sessions">Connections that were opened.</param>
/// <param name="BalanceChangeCents">Of all accounts together; transfers leave it at 0.</param>
/// <param name="Transfers">Written.</param>
public sealed record DatabaseUse(IReadOnlyList<StatementUse> Statements, long Sessions, long BalanceChangeCents, long Transfers)
{
    /// <summary>Of a statement as long as Django's, what it does and to which table is told.</summary>
    private const int ShownLetters = 160;

    public long Calls => Statements.Sum(statement => statement.Calls);

    public long Rows => Statements.Sum(statement => statement.Rows);

    /// <summary>How often each statement was executed, on one line.</summary>
    public string StatementsText => Statements.Count == 0
        ? "no statement"
        : string.Join("; ", Statements.Select(statement => $"{statement.Calls} × {Shown(statement.Text)}"));

    private static string Shown(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ShownLetters ? line : line[..ShownLetters] + "…";
    }
}
