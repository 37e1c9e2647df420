using AngleSharp.Html.Parser;
using Bench.Core.Running;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The invented run as if one scenario said what to look for.</summary>
public sealed class LookForReportSpecs
{
    private const string Sentence = "The rate of <fastapi-sync>: it stays where it is.";

    [Fact]
    public void What_to_look_for_stands_above_the_figures_of_its_scenario_and_of_no_other()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath, change: Telling);
        ReportWriter.Write(folder);
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));

        var said = Assert.Single(page.QuerySelectorAll("section p"), paragraph => paragraph.TextContent.Contains("Look for:", StringComparison.Ordinal));
        Assert.Equal("Look for: " + Sentence, said.TextContent);
        Assert.Equal("scenario-wait", said.ParentElement!.Id);
        var markdown = File.ReadAllText(folder.ReportMarkdown);
        Assert.Contains("\n\nLook for: The rate of &lt;fastapi-sync>: it stays where it is.\n\n| target |", markdown, StringComparison.Ordinal);
        Assert.Single(markdown.Split('\n'), line => line.StartsWith("Look for:", StringComparison.Ordinal));
    }

    private static RunManifest Telling(RunManifest manifest) => manifest with
    {
        Suite = manifest.Suite with
        {
            Scenarios = [.. manifest.Suite.Scenarios.Select(scenario => scenario.Id == "wait" ? scenario with { LookFor = Sentence } : scenario)],
        },
    };
}
