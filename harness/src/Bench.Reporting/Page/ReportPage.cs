using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>
/// The report as one HTML file that asks nobody for anything: whole without its script, no outside request, light and dark, narrow and printed.
/// </summary>
internal static class ReportPage
{
    private static readonly InlineText Style = InlineText.Of("report.css", ChartStyle.Css);
    private static readonly InlineText Script = InlineText.Of("report.js");
    private static readonly string Policy =
        $"default-src 'none'; style-src {Style.PolicySource}; script-src {Script.PolicySource}; base-uri 'none'; form-action 'none'";

    public static string Of(Report report, RunCharts charts)
    {
        var words = new Words(report);
        var inks = new TargetInks(report.Manifest.Suite.Targets);
        var (isRuled, verdicts) = (VerdictOnClaim.IsRuled(report), VerdictsSection.Of(report, words, charts));
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{report.Manifest.Suite.Title}</title>
            <style>{Style.Markup}</style>
            </head>
            <body>
            <main>
            {HeaderSection.Of(report, words)}
            {FirstScreen.Of(report, words, charts)}
            {FactsSection.Of(report, words)}
            {(isRuled ? verdicts : Markup.Empty)}
            {RatiosSection.Of(report, words, charts)}
            {SecondOpinionSection.Of(report, words)}
            {DoubtsSection.Of(report)}
            {(isRuled ? Markup.Empty : verdicts)}
            {ScenarioSection.Contents(report.Manifest.Suite.Scenarios)}
            {report.Manifest.Suite.Scenarios.Select(scenario => ScenarioSection.Of(report, scenario, inks, charts))}
            {AllCellsTable.Of(report, inks)}
            {MethodSection.Of(report)}
            {EnvironmentSection.Of(report)}
            </main>
            <script>{Script.Markup}</script>
            </body>
            </html>

            """).Html.ReplaceLineEndings("\n");
    }
}
