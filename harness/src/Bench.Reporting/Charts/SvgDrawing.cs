using System.Globalization;
using System.Net;
using System.Text;

namespace Bench.Reporting.Charts;

/// <summary>
/// Draws a chart as SVG with live text and colours that follow the reader's light or dark mode. ScottPlot's own SVG comes
/// from a canvas that drops dashed lines and places each letter by the metrics of one font, so only the PNG files use it.
/// </summary>
internal sealed class SvgDrawing
{
    /// <summary>
    /// With more marks than these, single blocks do not say their values: nobody could point at one, and they would be most of a wide run's page.
    /// </summary>
    private const int MostTips = 200;

    private readonly Chart chart;
    private readonly SvgLayout layout;
    private readonly bool standsAlone;
    private readonly bool withTips;
    private readonly int marks;
    private readonly StringBuilder svg = new();

    private SvgDrawing(Chart chart, SvgLayout layout, bool standsAlone, bool withTips)
    {
        this.chart = chart;
        this.layout = layout;
        this.standsAlone = standsAlone;
        this.withTips = withTips;
        marks = chart.Series.Sum(series => series.Marks.Count);
    }

    /// <param name="standsAlone">With its title, and with colours as attributes too, for viewers that know no variables; a page has both already.</param>
    /// <param name="idSuffix">Keeps ids apart where the same chart is on a page twice.</param>
    /// <param name="withTips">Each mark says its value when pointed at; useless where there is no pointer, and most of the size.</param>
    /// <param name="before">Put right after the title and description: a background, a style sheet.</param>
    public static string Of(Chart chart, double width, bool standsAlone, bool withTips, string idSuffix, string before = "")
    {
        var drawing = new SvgDrawing(chart, new SvgLayout(chart, width, standsAlone), standsAlone, withTips);
        drawing.Draw(idSuffix, before);
        return drawing.svg.ToString();
    }

    private void Draw(string idSuffix, string before)
    {
        var (id, width, height) = (Text(chart.Id + idSuffix), N(layout.Width), N(layout.Height));
        svg.Append(Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{id}-t {id}-d"
            viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-size="{SvgLayout.FontPixels}">
            <title id="{id}-t">{Text(chart.Title)}</title>
            <desc id="{id}-d">{Text(chart.Description)}</desc>
            {before}
            """));
        if (standsAlone) Title();
        Legend();
        Frame();
        foreach (var series in chart.Series) Strokes(series);
        svg.Append("<g class=\"marks\">\n");
        foreach (var series in chart.Series) Marks(series);
        svg.Append("</g>\n");
        foreach (var label in chart.EndLabels) Write(layout.Right + 8, layout.Y(label.Y) + 4, "start", chart.IsRows ? "ink strong" : "ink", label.Text);
        svg.Append("</svg>\n");
    }

    private void Title()
    {
        Write(10, 22, "start", "ink title", chart.Title);
        Write(10, 40, "start", "muted", chart.Subtitle);
    }

    private void Legend()
    {
        foreach (var (series, x, y) in layout.Legend)
        {
            var (left, middle) = (x + 10, layout.TitleHeight + y + 10);
            svg.Append(Invariant($"<path d=\"M{N(left)} {N(middle)}h24\" {Stroke(series.Ink, 2, series.Dash)}/>\n"));
            Form(series.Shape, left + 12, middle, 9, series.Ink, series.Hollow, faint: false, attributes: string.Empty, content: string.Empty);
            Write(left + 30, middle + 4, "start", "ink", series.Name);
        }
    }

    private void Frame()
    {
        foreach (var band in chart.Bands)
        {
            var (from, to) = (layout.X(band.From), layout.X(band.To));
            svg.Append(Invariant($"""
                <rect x="{N(from)}" y="{N(layout.Top)}" width="{N(Math.Max(2, to - from))}" height="{N(layout.Bottom - layout.Top)}"
                class="band"{Alone("fill", Palette.LightBand)}/>

                """));
        }

        var labelled = layout.LabelledTicks;
        foreach (var tick in chart.X.Ticks)
        {
            Line(layout.X(tick.Position), layout.Top, layout.X(tick.Position), layout.Bottom, "grid", Palette.LightGrid);
            if (labelled.Contains(tick)) Write(layout.X(tick.Position), layout.Bottom + 18, "middle", "muted", tick.Label);
        }

        foreach (var line in chart.LevelLines ?? [.. chart.Y.Ticks.Select(tick => tick.Position)])
            Line(layout.Left, layout.Y(line), layout.Right, layout.Y(line), "grid", Palette.LightGrid);
        Line(layout.Left, layout.Bottom, layout.Right, layout.Bottom, "axis", Palette.LightMuted);
        if (chart.ReferenceX is { } reference) Line(layout.X(reference), layout.Top, layout.X(reference), layout.Bottom, "axis", Palette.LightMuted);
        if (chart.ReferenceY is { } level) Line(layout.Left, layout.Y(level), layout.Right, layout.Y(level), "axis", Palette.LightMuted);
        foreach (var tick in chart.Y.Ticks) Name(tick);
        Write((layout.Left + layout.Right) / 2, layout.Bottom + 38, "middle", "ink", chart.X.Label);
        if (chart.Y.Label.Length > 0) Write(10, layout.Top - 15, "start", "ink", chart.Y.Label);
    }

    /// <summary>After the upright lines: a name among the data lies on them, and its halo keeps them from striking it through.</summary>
    private void Name(Tick tick)
    {
        var y = layout.Y(tick.Position);
        if (tick.IsHeading) Write(layout.Left + (layout.NamesAboveRows ? 0 : 8), y + 4, "start", "ink strong halo", tick.Label);
        else if (layout.NamesAboveRows) Write(layout.Left, y - layout.NameRise, "start", "ink halo", tick.Label);
        else Write(layout.Left - 8, y + 4, "end", chart.IsRows ? "ink" : "muted", tick.Label);
    }

    private void Strokes(Series series)
    {
        foreach (var stroke in series.Strokes)
        {
            var path = string.Join('L', stroke.Points.Select(point => N(layout.X(point.X)) + " " + N(layout.Y(point.Y))));
            svg.Append(Invariant($"<path d=\"M{path}\" {Stroke(series.Ink, stroke.WidthPixels, stroke.Dash)}{Alone("fill", "none")}/>\n"));
        }
    }

    private void Marks(Series series)
    {
        foreach (var mark in series.Marks.OrderBy(mark => !mark.Faint))
        {
            Form(mark.Shape, layout.X(mark.X), layout.Y(mark.Y), mark.SizePixels, series.Ink, mark.Hollow, mark.Faint,
                IsTold(mark) ? Invariant($" data-value=\"{Text(mark.Exact)}\"") : string.Empty,
                IsTold(mark) ? $"<title>{Text(mark.Tip)}</title>" : string.Empty);
        }
    }

    private bool IsTold(Mark mark) => withTips && (!mark.Faint || marks <= MostTips);

    private void Form(Shape shape, double x, double y, double size, Ink ink, bool hollow, bool faint, string attributes, string content)
    {
        var half = size / 2;
        var form = shape switch
        {
            Shape.Circle => $"circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(half)}\"",
            Shape.Square => Path($"M{N(x - half)} {N(y - half)}h{N(size)}v{N(size)}h{N(-size)}Z"),
            Shape.Triangle => Path($"M{N(x)} {N(y - half)}l{N(half * 1.1)} {N(size)}h{N(-size * 1.1)}Z"),
            Shape.Diamond => Path($"M{N(x)} {N(y - half)}l{N(half)} {N(half)}l{N(-half)} {N(half)}l{N(-half)} {N(-half)}Z"),
            Shape.Bar => Path($"M{N(x - 1)} {N(y - half - 1)}h2v{N(size + 2)}h-2Z"),
            Shape.Beyond => Path($"M{N(x)} {N(y - half)}l{N(size)} {N(half)}l{N(-size)} {N(half)}Z"),
            Shape.Above => Path($"M{N(x - half)} {N(y)}l{N(half)} {N(-size)}l{N(half)} {N(size)}Z"),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No path draws this shape."),
        };
        var style = Invariant($"class=\"{(hollow ? "hollow" : "solid")} {Class(ink)}{(faint ? " faint" : string.Empty)}\"")
            + (hollow ? Alone("fill", Palette.LightPaper) + Alone("stroke", Colour(ink)) : Alone("fill", Colour(ink)))
            + (faint ? Alone("opacity", "0.65") : string.Empty);
        var mark = Invariant($"<{form} {style}{attributes}");
        svg.Append(content.Length == 0 ? mark + "/>\n" : $"{mark}>{content}</{(shape == Shape.Circle ? "circle" : "path")}>\n");
    }

    private static string Path(string steps) => $"path d=\"{steps}\"";

    private void Line(double x1, double y1, double x2, double y2, string style, string colour) =>
        svg.Append(Invariant($"<path d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\" class=\"{style}\"{Alone("stroke", colour)}/>\n"));

    private void Write(double x, double y, string anchor, string style, string text) => svg
        .Append(Invariant($"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" class=\"{style}\""))
        .Append($"{Alone("fill", Palette.LightInk)}>{Text(text)}</text>\n");

    private string Stroke(Ink ink, double width, Dash dash)
    {
        var dashes = dash switch
        {
            Dash.Dashed => " stroke-dasharray=\"6 4\"",
            Dash.DashDotted => " stroke-dasharray=\"9 3 2 3\"",
            Dash.Dotted => " stroke-dasharray=\"2 3\"",
            _ => string.Empty,
        };
        return Invariant($"class=\"stroke {Class(ink)}\" stroke-width=\"{N(width)}\"{dashes}{Alone("stroke", Colour(ink))}");
    }

    /// <summary>What the classes say too.</summary>
    private string Alone(string attribute, string value) => standsAlone ? $" {attribute}=\"{value}\"" : string.Empty;

    private static string Class(Ink ink) => ink.Slot is { } slot ? Invariant($"t{slot}") : "t-none";

    private static string Colour(Ink ink) => ink.Slot is { } slot ? Palette.Light[slot] : Palette.LightInk;

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
