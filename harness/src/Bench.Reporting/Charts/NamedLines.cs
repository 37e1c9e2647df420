namespace Bench.Reporting.Charts;

/// <summary>
/// Lines with their names at their ends, where there are more than a legend can tell apart: names that would touch move apart, and thin lines lead to them,
/// dotted, for where a line ends is information.
/// </summary>
internal sealed class NamedLines
{
    /// <summary>With more lines eyes go back and forth between them and a legend.</summary>
    public const int MostInLegend = 6;

    /// <summary>As many names as stand above each other in the lowest drawing.</summary>
    private const int NamesInHeight = 15;

    private const double LeaderPixels = 0.75;

    private NamedLines(IReadOnlyList<Series> series, IReadOnlyList<EndLabel> labels) => (Series, Labels) = (series, labels);

    public IReadOnlyList<Series> Series { get; }

    public IReadOnlyList<EndLabel> Labels { get; }

    /// <summary>What the chart's subtitle says of them.</summary>
    public string Note => Labels.Count > 0 ? " Dotted: to the name." : string.Empty;

    /// <param name="lines">Each with its line as the first stroke.</param>
    /// <param name="right">Where the axis ends, and the names begin.</param>
    public static NamedLines Of(IReadOnlyList<Series> lines, double right, Axis y)
    {
        if (lines.Count <= MostInLegend) return new NamedLines(lines, []);
        var ends = lines.Select(line => line.Strokes[0].Points[^1]).ToArray();
        var heights = Apart([.. ends.Select(end => end.Y)], y.Minimum, y.Maximum);
        return new NamedLines(
            [.. lines.Select((line, place) => line with
            {
                InLegend = false,
                Strokes = [.. line.Strokes, new Stroke([ends[place], (right, heights[place])], LeaderPixels, Dash.Dotted)],
            })],
            [.. lines.Select((line, place) => new EndLabel(heights[place], line.Name))]);
    }

    /// <summary>As near to their places as they can be with a line of text between two and all between the ends of the axis.</summary>
    private static double[] Apart(double[] wanted, double least, double most)
    {
        var gap = (most - least) / Math.Max(NamesInHeight, wanted.Length);
        var order = Enumerable.Range(0, wanted.Length).OrderBy(place => wanted[place]).ToArray();
        // What may not come nearer than a gap may, with the gaps taken out, not fall: the nearest such sequence is made of means of neighbours.
        var groups = new List<(double Sum, int Count)>();
        foreach (var (place, rank) in order.Select((place, rank) => (place, rank)))
        {
            groups.Add((wanted[place] - (rank * gap), 1));
            while (groups.Count > 1 && groups[^2].Sum / groups[^2].Count >= groups[^1].Sum / groups[^1].Count)
            {
                groups[^2] = (groups[^2].Sum + groups[^1].Sum, groups[^2].Count + groups[^1].Count);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        var heights = new double[wanted.Length];
        var lowest = groups.SelectMany(group => Enumerable.Repeat(group.Sum / group.Count, group.Count));
        foreach (var (low, rank) in lowest.Select((low, rank) => (low, rank)))
            heights[order[rank]] = Math.Clamp(low, least, most - ((wanted.Length - 1) * gap)) + (rank * gap);
        return heights;
    }
}
