using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>Every ratio with its interval, in words, as tables and as charts.</summary>
internal static class RatiosSection
{
    public static Markup Of(Report report, Words words, RunCharts charts) => Markup.Of($"""
        <section id="ratios">
        {RatioTable.OfClosed.Of(report.Analysis.Comparisons, words)}{RatioTable.OfOpen.Of(report.Analysis.Comparisons, words)}
        {charts.Ratios.Select(chart => ChartFigure.Of(chart, isFull: true))}
        </section>

        """);
}
