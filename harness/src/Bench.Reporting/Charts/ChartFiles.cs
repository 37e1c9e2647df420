using ScottPlot;

namespace Bench.Reporting.Charts;

/// <summary>Draws a chart into a PNG file with ScottPlot, and into an SVG file that follows light and dark mode.</summary>
internal static class ChartFiles
{
    private const int WidthPixels = 960;
    private const int SvgWidthPixels = 760;
    private const int CurveHeightPixels = 540;
    private const int RowHeightPixels = 34;
    private const int NameHeightPixels = 20;

    private static readonly LinePattern DashDotted = new([12, 4, 2, 4], 0, "Dash-dotted");

    private static readonly string Paper = $"""
        <style>{ChartStyle.Css}</style>
        <rect width="100%" height="100%" fill="{Palette.LightPaper}" style="fill:var(--paper)"/>

        """;

    public static void Write(Chart chart, string folder)
    {
        EmbeddedFont.Register();
        var height = chart.IsRows
            ? 190 + (int)(RowHeightPixels * chart.RowHeight * chart.Y.Ticks.Count)
            : Math.Max(CurveHeightPixels, 184 + (NameHeightPixels * chart.EndLabels.Count));
        using var plot = Draw(chart);
        plot.SavePng(Path.Combine(folder, chart.Id + ".png"), WidthPixels, height);
        var svg = SvgDrawing.Of(chart, SvgWidthPixels, standsAlone: true, withTips: true, string.Empty, Paper);
        TextFile.Write(Path.Combine(folder, chart.Id + ".svg"), svg);
    }

    private static Plot Draw(Chart chart)
    {
        var plot = new Plot();
        Style(plot, chart);
        foreach (var band in chart.Bands)
        {
            var span = plot.Add.HorizontalSpan(band.From, band.To);
            span.FillColor = Color.FromHex(Palette.LightBand);
            span.LineWidth = 0;
        }

        foreach (var line in chart.LevelLines ?? []) plot.Add.HorizontalLine(line, 1, Color.FromHex(Palette.LightGrid));
        if (chart.ReferenceX is { } reference) plot.Add.VerticalLine(reference, 1.5f, Color.FromHex(Palette.LightMuted));
        if (chart.ReferenceY is { } level) plot.Add.HorizontalLine(level, 1.5f, Color.FromHex(Palette.LightMuted));
        foreach (var series in chart.Series) Draw(plot, series);
        foreach (var heading in chart.Y.Ticks.Where(tick => tick.IsHeading)) Heading(plot, chart.X.Minimum, heading);
        Legend(plot, chart);
        plot.Axes.SetLimits(chart.X.Minimum, chart.X.Maximum, chart.Y.Minimum, chart.Y.Maximum);
        return plot;
    }

    private static void Draw(Plot plot, Series series)
    {
        foreach (var stroke in series.Strokes)
        {
            var line = plot.Add.ScatterLine(stroke.Points.Select(point => new Coordinates(point.X, point.Y)).ToArray(), Colour(series.Ink));
            line.LineWidth = (float)stroke.WidthPixels;
            line.LinePattern = Pattern(stroke.Dash);
        }

        foreach (var mark in series.Marks)
        {
            var colour = mark.Faint ? Colour(series.Ink).WithAlpha(0.6) : Colour(series.Ink);
            if (mark.Shape is Shape.Beyond or Shape.Above)
            {
                Arrow(plot, mark, colour);
                continue;
            }

            var size = (float)mark.SizePixels + 2;
            if (mark.Hollow) plot.Add.Marker(mark.X, mark.Y, Filled(mark.Shape), size, Colors.White);
            var marker = plot.Add.Marker(mark.X, mark.Y, mark.Hollow ? Open(mark.Shape) : Filled(mark.Shape), size, colour);
            marker.MarkerLineColor = colour;
            marker.MarkerLineWidth = mark.Shape == Shape.Bar ? 3 : 1.5f;
        }
    }

    private static void Heading(Plot plot, double left, Tick heading)
    {
        var text = plot.Add.Text(heading.Label, left, heading.Position);
        text.LabelFontColor = Color.FromHex(Palette.LightInk);
        text.LabelFontSize = 13;
        text.LabelAlignment = Alignment.MiddleLeft;
        text.LabelBackgroundColor = Color.FromHex(Palette.LightPaper);
        text.OffsetX = 8;
    }

    // ScottPlot has no marker that points right, and its triangle is a target's.
    private static void Arrow(Plot plot, Mark mark, Color colour)
    {
        var arrow = plot.Add.Text(mark.Shape == Shape.Beyond ? "▶" : "▲", mark.X, mark.Y);
        arrow.LabelFontColor = colour;
        arrow.LabelFontSize = 16;
        arrow.LabelAlignment = Alignment.MiddleCenter;
    }

    private static void Style(Plot plot, Chart chart)
    {
        var ink = Color.FromHex(Palette.LightInk);
        plot.FigureBackground.Color = Color.FromHex(Palette.LightPaper);
        plot.DataBackground.Color = Color.FromHex(Palette.LightPaper);
        plot.Axes.Color(ink);
        plot.Title(chart.Subtitle.Length == 0 ? chart.Title : $"{chart.Title}\n{chart.Subtitle}", 15);
        plot.Axes.Title.Label.Bold = false;
        Axis(plot.Axes.Bottom, chart.X);
        Axis(plot.Axes.Left, chart.Y);
        plot.Axes.Right.FrameLineStyle.IsVisible = false;
        plot.Axes.Top.FrameLineStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Color.FromHex(Palette.LightGrid);
        plot.Grid.YAxisStyle.IsVisible = chart.LevelLines is null;
        var left = 24 + (7.6f * chart.Y.Ticks.Max(tick => tick.Label.Length)) + (chart.Y.Label.Length > 0 ? 28 : 0);
        var right = chart.EndLabels.Count == 0 ? 24 : Math.Max(70, 24 + (7.6f * chart.EndLabels.Max(label => label.Text.Length)));
        plot.Layout.Fixed(new PixelPadding(left, right, chart.Series.Any(series => series.InLegend) ? 110 : 70, 74));
        if (chart.EndLabels.Count == 0) return;
        plot.Axes.SetLimitsY(chart.Y.Minimum, chart.Y.Maximum, plot.Axes.Right);
        plot.Axes.Right.SetTicks([.. chart.EndLabels.Select(label => label.Y)], [.. chart.EndLabels.Select(label => label.Text)]);
        plot.Axes.Right.MajorTickStyle.Length = 0;
    }

    private static void Axis(IAxis axis, Axis shown)
    {
        axis.SetTicks([.. shown.Ticks.Select(tick => tick.Position)], [.. shown.Ticks.Select(tick => tick.IsHeading ? string.Empty : tick.Label)]);
        axis.Label.Text = shown.Label;
        axis.Label.Bold = false;
        axis.Label.FontSize = 14;
        axis.TickLabelStyle.FontSize = 13;
    }

    private static void Legend(Plot plot, Chart chart)
    {
        var items = chart.Series.Where(series => series.InLegend).Select(series => new LegendItem
        {
            LabelText = series.Name,
            LineColor = Colour(series.Ink),
            LineWidth = 2,
            LinePattern = Pattern(series.Dash),
            MarkerShape = series.Hollow ? Open(series.Shape) : Filled(series.Shape),
            MarkerSize = 10,
            MarkerFillColor = Colour(series.Ink),
            MarkerLineColor = Colour(series.Ink),
            MarkerLineWidth = 1.5f,
        }).ToArray();
        if (items.Length == 0) return;
        plot.Legend.ManualItems.AddRange(items);
        plot.Legend.FontSize = 13;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.ShowLegend(Edge.Bottom);
    }

    private static Color Colour(Ink ink) => Color.FromHex(ink.Slot is { } slot ? Palette.Light[slot] : Palette.LightInk);

    private static LinePattern Pattern(Dash dash) => dash switch
    {
        Dash.Dashed => LinePattern.Dashed,
        Dash.DashDotted => DashDotted,
        Dash.Dotted => LinePattern.Dotted,
        _ => LinePattern.Solid,
    };

    private static MarkerShape Filled(Shape shape) => shape switch
    {
        Shape.Circle => MarkerShape.FilledCircle,
        Shape.Square => MarkerShape.FilledSquare,
        Shape.Triangle => MarkerShape.FilledTriangleUp,
        Shape.Diamond => MarkerShape.FilledDiamond,
        Shape.Bar => MarkerShape.VerticalBar,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No marker draws this shape."),
    };

    private static MarkerShape Open(Shape shape) => shape switch
    {
        Shape.Circle => MarkerShape.OpenCircle,
        Shape.Square => MarkerShape.OpenSquare,
        Shape.Triangle => MarkerShape.OpenTriangleUp,
        Shape.Diamond => MarkerShape.OpenDiamond,
        _ => Filled(shape),
    };
}
