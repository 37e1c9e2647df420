namespace Bench.Reporting.Charts;

/// <summary>Where a chart's parts lie in an SVG of a given width, in pixels.</summary>
internal sealed class SvgLayout
{
    public const double FontPixels = 12;

    // Wide enough for the widest common sans-serif face, so that labels never touch.
    private const double CharacterPixels = 6.7;
    private const double LegendRowPixels = 20;
    private const double LegendKeyPixels = 34;
    private const double RowPixels = 26;
    private const double NarrowRowPixels = 40;

    private readonly Chart chart;

    public SvgLayout(Chart chart, double width, bool withTitle)
    {
        this.chart = chart;
        Width = width;
        // Names beside the rows would leave no room for the data.
        NamesAboveRows = chart.IsRows && width < 500;
        var labels = chart.Y.Ticks.Select(tick => TextWidth(tick.Label)).DefaultIfEmpty(0).Max();
        Left = NamesAboveRows ? 10 : labels + 14;
        Right = width - Math.Max(14, chart.EndLabels.Select(label => TextWidth(label.Text) + 10).DefaultIfEmpty(0).Max());
        TitleHeight = withTitle ? 52 : 6;
        Legend = [.. PlaceLegend()];
        Top = TitleHeight + (Legend.Count == 0 ? 0 : Legend[^1].Y + LegendRowPixels + 4) + (chart.Y.Label.Length > 0 ? 22 : 4);
        var plot = chart.IsRows ? chart.Y.Ticks.Count * (NamesAboveRows ? NarrowRowPixels : RowPixels) : 250;
        Bottom = Top + plot;
        Height = Bottom + 46;
    }

    public double Width { get; }

    public double Height { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double TitleHeight { get; }

    public bool NamesAboveRows { get; }

    /// <summary>Offsets of the legend's entries from its top left corner.</summary>
    public IReadOnlyList<(Series Series, double X, double Y)> Legend { get; }

    public double X(double value) => Left + ((value - chart.X.Minimum) / (chart.X.Maximum - chart.X.Minimum) * (Right - Left));

    public double Y(double value) => Bottom - ((value - chart.Y.Minimum) / (chart.Y.Maximum - chart.Y.Minimum) * (Bottom - Top));

    private static double TextWidth(string text) => text.Length * CharacterPixels;

    private IEnumerable<(Series Series, double X, double Y)> PlaceLegend()
    {
        var (x, y) = (0.0, 0.0);
        foreach (var series in chart.Series.Where(series => series.InLegend))
        {
            var width = LegendKeyPixels + TextWidth(series.Name) + 14;
            if (x > 0 && x + width > Width - 16) (x, y) = (0, y + LegendRowPixels);
            yield return (series, x, y);
            x += width;
        }
    }
}
