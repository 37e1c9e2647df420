using Spectre.Console;

namespace Bench.Cli.Tables;

/// <summary>The same table for a terminal with colour.</summary>
internal static class ColourTable
{
    public static Spectre.Console.Table Of(Table table)
    {
        var drawn = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var header in table.Headers) drawn.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))).PadLeft(0));
        foreach (var row in table.Rows) drawn.AddRow(row.Select(Drawn));
        return drawn;
    }

    private static Text Drawn(Cell cell) => new(cell.Text, cell.Colour is { } colour ? Style.Parse(colour) : Style.Plain);
}
