using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>A chart on the page, drawn once for wide screens and once for phones: shrinking would make its text too small.</summary>
internal static class ChartFigure
{
    private const double WidePixels = 560;
    private const double FullPixels = 1040;
    private const double NarrowPixels = 336;

    public static Markup Of(Chart chart, bool isFull = false) => Markup.Of($"""
        <figure class="{(isFull ? "full" : "half")}">
        <figcaption><strong>{chart.Title}</strong><span>{chart.Subtitle}</span></figcaption>
        <div class="wide">{Drawing(chart, isFull ? FullPixels : WidePixels, withTips: true, "-wide")}</div>
        <div class="narrow">{Drawing(chart, NarrowPixels, withTips: false, "-narrow")}</div>
        <p class="source">As a file: <a href="charts/{chart.Id}.png">PNG</a>, <a href="charts/{chart.Id}.svg">SVG</a></p>
        </figure>

        """);

    // The drawing escapes what it takes from the run.
    private static Markup Drawing(Chart chart, double widthPixels, bool withTips, string suffix) =>
        Markup.Trusted(SvgDrawing.Of(chart, widthPixels, standsAlone: false, withTips, suffix));
}
