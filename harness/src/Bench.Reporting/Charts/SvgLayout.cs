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
    private const double FieldPixels = 250;
    private const double NamePixels = 16;

    private readonly Chart chart;

    public SvgLayout(Chart chart, double width, bool standsAlone)
    {
        this.chart = chart;
        Width = width;
        // Names beside the rows would leave no room for the data.
        NamesAboveRows = chart.IsRows && width < 500;
        var labels = chart.Y.Ticks.Select(tick => TextWidth(tick.Label)).DefaultIfEmpty(0).Max();
        Left = NamesAboveRows ? 10 : labels + 14;
        Right = width - Math.Max(14, chart.EndLabels.Select(label => (TextWidth(label.Text) * 1.2) + 16).DefaultIfEmpty(0).Max());
        TitleHeight = standsAlone ? 52 : 6;
        Legend = [.. PlaceLegend()];
        Top = TitleHeight + (Legend.Count == 0 ? 0 : Legend[^1].Y + LegendRowPixels + 4) + (chart.Y.Label.Length > 0 ? 28 : 4);
        var row = (NamesAboveRows ? NarrowRowPixels : RowPixels) * chart.RowHeight;
        var plot = chart.IsRows ? chart.Y.Ticks.Count * row : Math.Max(FieldPixels, NamePixels * chart.EndLabels.Count);
        NameRise = chart.RowHeight > 1 ? (row * 0.1) + 8 : 10;
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

    /// <summary>How far above a row's tick its name stands, where names are above rows.</summary>
    public double NameRise { get; }

    /// <summary>Ticks of the x axis whose labels have room: each second or third one where the axis is short.</summary>
    public IReadOnlySet<Tick> LabelledTicks => Enumerable.Range(1, Math.Max(1, chart.X.Ticks.Count))
        .Select(stride => chart.X.Ticks.Where((_, place) => place % stride == 0).ToArray())
        .First(ticks => ticks.Zip(ticks.Skip(1)).All(pair => Reach(pair.First) + Reach(pair.Second) + 6 <= X(pair.Second.Position) - X(pair.First.Position)))
        .ToHashSet();

    /// <summary>Offsets of the legend's entries from its top left corner.</summary>
    public IReadOnlyList<(Series Series, double X, double Y)> Legend { get; }

    public double X(double value) => Left + ((value - chart.X.Minimum) / (chart.X.Maximum - chart.X.Minimum) * (Right - Left));

    public double Y(double value) => Bottom - ((value - chart.Y.Minimum) / (chart.Y.Maximum - chart.Y.Minimum) * (Bottom - Top));

    private static double Reach(Tick tick) => TextWidth(tick.Label) / 2;

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
