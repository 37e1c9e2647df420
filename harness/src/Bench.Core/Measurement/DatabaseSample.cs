namespace Bench.Core.Measurement;

/// <summary>What a database has counted of a target's work until now, and what its tables say.</summary>
/// <param name="Statements">By their text, values left out.</param>
/// <param name="Sessions">Connections that have been opened.</param>
/// <param name="BalanceCents">Of all accounts together.</param>
/// <param name="Transfers">Written since the tables were last reset.</param>
public sealed record DatabaseSample(IReadOnlyDictionary<string, StatementCount> Statements, long Sessions, long BalanceCents, long Transfers)
{
    /// <summary>What was done between two samples.</summary>
    public static DatabaseUse Between(DatabaseSample first, DatabaseSample last)
    {
        var statements = last.Statements
            .Select(statement => (Text: statement.Key, Before: first.Statements.GetValueOrDefault(statement.Key), Now: statement.Value))
            .Select(statement => new StatementUse(statement.Text, statement.Now.Calls - statement.Before.Calls, statement.Now.Rows - statement.Before.Rows))
            .Where(statement => statement.Calls > 0)
            .OrderByDescending(statement => statement.Calls).ThenBy(statement => statement.Text, StringComparer.Ordinal);
        return new DatabaseUse([.. statements], last.Sessions - first.Sessions, last.BalanceCents - first.BalanceCents, last.Transfers - first.Transfers);
    }
}
