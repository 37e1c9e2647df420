namespace Bench.Core.Suites;

/// <summary>What one request under load does with the database.</summary>
/// <param name="Statements">Executed, those that begin and end transactions among them.</param>
/// <param name="Rows">Read or changed by them.</param>
/// <param name="Transfers">Written to the table of transfers.</param>
public sealed record DatabaseWork(int Statements, int Rows, int Transfers)
{
    /// <summary>How often the target waits for the database at most: once for each statement, unless the contract says otherwise.</summary>
    public int RoundTrips { get; init; } = Statements;

    public override string ToString() => FormattableString.Invariant($"{Statements} statements, {Rows} rows and {Transfers} transfers a request");
}
