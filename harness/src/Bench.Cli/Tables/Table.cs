namespace Bench.Cli.Tables;

/// <summary>Headers, and rows with a cell for each of them.</summary>
internal sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public const string Gap = "  ";
}
