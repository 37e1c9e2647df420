using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>What follows the answer before any scrolling: each ruled claim in a line, and the ratios as a chart.</summary>
internal static class FirstScreen
{
    /// <summary>As many rows as leave the chart on the screen; a longer one stands with the other ratios.</summary>
    private const int MostRows = 12;

    public static Markup Of(Report report)
    {
        var ruled = VerdictOnClaim.Ruled(report);
        return Markup.Of($"""
            {(ruled.Count == 0 ? Markup.Empty : Lines(ruled))}
            {(KeyChart(report) is { } chart ? ChartFigure.Of(chart, isFull: true) : Markup.Empty)}

            """);
    }

    public static Chart? KeyChart(Report report) => RunCharts.Ratios(report.Analysis).FirstOrDefault(chart => chart.Series.Count <= MostRows);

    private static Markup Rest(VerdictOnClaim item) => item.Claim.NotTestable is null ? Markup.Empty : Markup.Of($" <small class=\"why\">as far as it can be tested</small>");

    private static Markup Lines(IEnumerable<VerdictOnClaim> ruled) => Markup.Of($"""
        <ul class="ruled" aria-label="Verdicts in a word each">
        {ruled.Select(item => Markup.Of($"""
            <li><strong class="word {item.WordClass}">{item.Word}</strong> <a href="#claim-{item.Claim.Id}">{item.Claim.Quotation}</a>{Rest(item)}</li>

            """))}
        </ul>
        """);
}
