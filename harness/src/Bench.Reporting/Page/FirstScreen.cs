using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>What follows the answer: the ratios that it stands by as a chart, and beside verdicts what the suite asked first.</summary>
internal static class FirstScreen
{
    /// <summary>As many as fit under a chart.</summary>
    private const int MostScenarios = 6;

    public static Markup Of(Report report, Words words, RunCharts charts)
    {
        var isRuled = VerdictOnClaim.IsRuled(report);
        var key = charts.Key is { } chart
            ? Markup.Of($"{ChartFigure.Of(chart, isFull: true)}{(KeyChart.IsOfVerdicts(chart) ? Markup.Empty : Scenarios(report))}")
            : Markup.Empty;
        return Markup.Of($"""
            {key}
            {(isRuled ? Markup.Of($"<p class=\"dek\">{HeadlineAnswer.Of(report, words)}</p>") : Markup.Empty)}

            """);
    }

    // The rows of the chart have room for ids only.
    private static Markup Scenarios(Report report)
    {
        var scenarios = report.Manifest.Suite.Scenarios;
        var named = scenarios.Select((scenario, index) => Markup.Of($"{(index == 0 ? "" : "; ")}<code>{scenario.Id}</code> is “{scenario.Title}”"));
        return scenarios.Count > MostScenarios
            ? Markup.Of($"<p class=\"source\"><a href=\"#scenarios\">What each scenario is</a></p>\n")
            : Markup.Of($"<p class=\"source\">{named}.</p>");
    }
}
