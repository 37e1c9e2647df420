using Spectre.Console;

namespace Bench.Cli.Tables;

/// <summary>Writes results to stdout: with colour at a terminal that has it, else as plain text (NO_COLOR and dumb terminals too).</summary>
internal sealed class Page(TextWriter output)
{
    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    private bool HasColour =>
        !Console.IsOutputRedirected && console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>Null for files and pipes, which are read by programs: there a row stays on its line; and for terminals that do not tell.</summary>
    private static int? Width => Console.IsOutputRedirected || Console.WindowWidth == 0 ? null : Console.WindowWidth;

    public void Text(string text)
    {
        foreach (var line in WrappedText.Lines(text, Width ?? int.MaxValue)) output.WriteLine(line);
    }

    public void Table(Table table)
    {
        if (HasColour) console.Write(ColourTable.Of(table, Width));
        else foreach (var line in PlainTable.Lines(table, Width)) output.WriteLine(line);
    }
}
