using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>What follows the answer before any scrolling: each ruled claim in a line, and the ratios as a chart.</summary>
internal static class FirstScreen
{
    public static Markup Of(Report report, RunCharts charts)
    {
        var ruled = VerdictOnClaim.Ruled(report);
        return Markup.Of($"""
            {(ruled.Count == 0 ? Markup.Empty : Lines(ruled))}
            {(charts.Key is { } chart ? Markup.Of($"{ChartFigure.Of(chart, isFull: true)}{Scenarios(report)}") : Markup.Empty)}

            """);
    }

    // The rows of the chart have room for ids only.
    private static Markup Scenarios(Report report) => Markup.Of($"""
        <p class="source">{report.Manifest.Suite.Scenarios.Select((scenario, index) => Markup.Of($"{(index == 0 ? "" : "; ")}<code>{scenario.Id}</code> is “{scenario.Title}”"))}.</p>
        """);

    private static Markup Rest(VerdictOnClaim item) => item.Claim.NotTestable is null ? Markup.Empty : Markup.Of($" <small class=\"why\">as far as it can be tested</small>");

    private static Markup Survivors(VerdictOnClaim item) => item.HasLosses ? Markup.Of($" <small class=\"why\">a target failed in some of its blocks</small>") : Markup.Empty;

    private static Markup Lines(IEnumerable<VerdictOnClaim> ruled) => Markup.Of($"""
        <ul class="ruled" aria-label="Verdicts in a word each">
        {ruled.Select(item => Markup.Of($"""
            <li><strong class="word {item.WordClass}">{item.Word}</strong> <a href="#claim-{item.Claim.Id}">{item.Claim.Quotation}</a>{Rest(item)}{Survivors(item)}</li>

            """))}
        </ul>
        """);
}
