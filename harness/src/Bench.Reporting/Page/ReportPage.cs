using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>The report as one HTML file that asks nobody for anything: no script, no outside request, light and dark, narrow and printed.</summary>
internal static class ReportPage
{
    private static readonly Markup Css = Markup.Trusted(ChartStyle.Css + ReadCss());

    public static string Of(Report report)
    {
        var words = new Words(report);
        var inks = new TargetInks(report.Manifest.Suite.Targets);
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{report.Manifest.Suite.Title}</title>
            <style>
            {Css}</style>
            </head>
            <body>
            <main>
            {HeaderSection.Of(report, words)}
            {FirstScreen.Of(report)}
            {FactsSection.Of(report, words)}
            {VerdictsSection.Of(report)}
            {RatiosSection.Of(report, words)}
            {SecondOpinionSection.Of(report, words)}
            {DoubtsSection.Of(report)}
            {report.Manifest.Suite.Scenarios.Select(scenario => ScenarioSection.Of(report, scenario, inks))}
            {MethodSection.Text}
            {EnvironmentSection.Of(report)}
            </main>
            </body>
            </html>

            """).Html.ReplaceLineEndings("\n");
    }

    private static string ReadCss()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is not embedded in Bench.Reporting.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
