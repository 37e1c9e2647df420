using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>
/// A row for each target, in a group for each level: where many targets would stand side by side along an axis of levels far from their level,
/// or where there is one level and nothing runs along the axis.
/// </summary>
internal static class LevelRows
{
    public static bool AreClearer(Scenario scenario, int targets) => targets > NamedLines.MostInLegend || scenario.Levels.Count == 1;

    /// <summary>One level needs no heading.</summary>
    public static string Where(Scenario scenario) => scenario.Levels.Count == 1 ? $"At {Page.Words.Level(scenario.Levels[0])}. " : string.Empty;

    /// <param name="empty">All of the chart but its rows.</param>
    public static Chart Draw(Chart empty, Scenario scenario, IReadOnlyList<LevelRow> rows, TargetInks inks)
    {
        // From the top; null is a heading.
        (Level Level, LevelRow? Row)[] lines =
        [
            .. from level in scenario.Levels
               let own = rows.Where(row => row.Cell.Level == level).ToArray()
               where own.Length > 0
               from row in scenario.Levels.Count == 1 ? own : [null, .. own]
               select (level, row),
        ];
        var placed = lines.Select((line, place) => (line.Level, line.Row, Y: lines.Length - 1.0 - place)).ToArray();
        var drawn = placed.Where(line => line.Row is not null).ToArray();
        return empty with
        {
            IsRows = true,
            Y = new Axis(string.Empty, -0.6, lines.Length - 0.4, [.. placed.Select(line => TickOf(line.Level, line.Row, line.Y))]),
            LevelLines = [.. drawn.Select(line => line.Y)],
            Series = [.. drawn.Select(line => line.Row!.Drawn(line.Y, inks))],
            EndLabels = [.. drawn.Select(line => new EndLabel(line.Y, line.Row!.Figure))],
        };
    }

    private static Tick TickOf(Level level, LevelRow? row, double y) =>
        row is null ? new Tick(y, $"at {Page.Words.Level(level)}") { IsHeading = true } : new Tick(y, row.Cell.Target);
}
