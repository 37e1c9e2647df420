namespace Bench.Cli.Tables;

/// <summary>Text of a table, of several lines where it holds line feeds.</summary>
/// <param name="Colour">As Spectre.Console names it, or null for the terminal's own.</param>
internal sealed record Cell(string Text, string? Colour = null)
{
    public static implicit operator Cell(string text) => new(text);
}
