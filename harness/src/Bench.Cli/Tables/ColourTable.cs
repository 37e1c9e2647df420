using Spectre.Console;

namespace Bench.Cli.Tables;

/// <summary>The same table for a terminal with colour.</summary>
internal static class ColourTable
{
    /// <summary>What the border takes at both ends of a line; between columns it is as wide as the gap of plain text.</summary>
    private const int Frame = 3;

    /// <param name="width">The longest line that fits, or null where that is not known. The library would break words.</param>
    public static Spectre.Console.Table Of(Table table, int? width)
    {
        var drawn = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var (header, columnWidth) in table.Headers.Zip(PlainTable.Widths(table, width - Frame)))
            drawn.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))).PadLeft(0).Width(columnWidth));
        foreach (var row in table.Rows) drawn.AddRow(row.Select(Drawn));
        return drawn;
    }

    private static Text Drawn(Cell cell) => new(cell.Text, cell.Colour is { } colour ? Style.Parse(colour) : Style.Plain);
}
