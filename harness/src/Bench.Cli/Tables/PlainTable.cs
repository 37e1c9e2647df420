namespace Bench.Cli.Tables;

/// <summary>A table as aligned text without colour.</summary>
internal static class PlainTable
{
    /// <summary>Narrower columns cannot be read; lines are then longer than the terminal.</summary>
    private const int NarrowestColumn = 8;

    /// <param name="width">The longest line that fits, or null where lines may have any length: a row of single lines is then one line.</param>
    public static IEnumerable<string> Lines(Table table, int? width)
    {
        var widths = Widths(table, width);
        return Rows(table).SelectMany(row => Lines(row, widths));
    }

    /// <summary>Of each column, so that gaps and columns together fit into <paramref name="width"/>.</summary>
    public static int[] Widths(Table table, int? width) => Widths(Rows(table), width);

    private static IReadOnlyList<string>[] Rows(Table table) => [table.Headers, .. table.Rows.Select(row => row.Select(cell => cell.Text).ToArray())];

    private static IEnumerable<string> Lines(IReadOnlyList<string> row, int[] widths)
    {
        var cells = row.Select((text, column) => WrappedText.Lines(text, widths[column])).ToArray();
        return Enumerable.Range(0, cells.Max(cell => cell.Count)).Select(line => string.Join(
            Table.Gap, cells.Select((cell, column) => (line < cell.Count ? cell[line] : "").PadRight(widths[column]))).TrimEnd());
    }

    /// <summary>What the texts need; where that is too much the widest columns give, as far as words allow, then further.</summary>
    private static int[] Widths(IReadOnlyList<string>[] rows, int? width)
    {
        var widths = Longest(rows, '\n');
        if (width is null) return widths;
        var room = width.Value - (Table.Gap.Length * (widths.Length - 1));
        Narrow(widths, Longest(rows, ' ', '\n'), room);
        Narrow(widths, [.. widths.Select(_ => NarrowestColumn)], room);
        return widths;
    }

    /// <summary>By column, the length of the longest part between separators.</summary>
    private static int[] Longest(IReadOnlyList<string>[] rows, params char[] separators) =>
        [.. rows[0].Select((_, column) => rows.Max(row => row[column].Split(separators).Max(part => part.Length)))];

    private static void Narrow(int[] widths, int[] least, int room)
    {
        while (widths.Sum() > room && Enumerable.Range(0, widths.Length).Where(column => widths[column] > least[column]).ToArray() is [_, ..] wide)
            widths[wide.MaxBy(column => widths[column])]--;
    }
}
