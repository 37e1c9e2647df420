using System.Globalization;
using AngleSharp.Html.Parser;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The invented run with a canary beside one scenario, which one of its targets blocks.</summary>
public sealed class CanaryReportSpecs(CanaryRun run) : IClassFixture<CanaryRun>
{
    private readonly RunFolder folder = run.Folder;

    [Fact]
    public void Each_cell_of_its_scenario_has_a_row_with_the_blocks_in_which_it_was_asked()
    {
        var canaries = CsvTable.Read(folder.Table("canaries.csv"));

        Assert.Equal(8, canaries.Rows.Count);
        Assert.Equal(("healthz", "20", "5"), (canaries.Rows[0]["canary_contract"], canaries.Rows[0]["canary_per_second"], canaries.Rows[0]["planned_blocks"]));
        // One trial died before its second level.
        Assert.Equal("4", canaries.Row(("target", "django-asgi"), ("level", "64"))["valid_blocks"]);
    }

    [Fact]
    public void Its_responses_are_those_of_the_journal()
    {
        var canaries = CsvTable.Read(folder.Table("canaries.csv"));

        Assert.InRange(Number(canaries.Row(("target", "django"), ("level", "64"))["response_p50_ms"]), 500, 520);
        Assert.InRange(Number(canaries.Row(("target", "fastapi"), ("level", "64"))["response_p50_ms"]), 2.2, 2.23);
        Assert.InRange(Number(canaries.Row(("target", "fastapi"), ("level", "64"))["response_longest_ms"]), 2.7, 2.8);
        Assert.Equal(("350", "350", "0"), (canaries.Rows[0]["cohort_sent"], canaries.Rows[0]["cohort_ok"], canaries.Rows[0]["cohort_failed"]));
    }

    [Fact]
    public void Each_figure_on_the_page_stands_in_the_row_of_its_target_and_level()
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        var canaries = CsvTable.Read(folder.Table("canaries.csv"));
        var rows = page.QuerySelectorAll("#scenario-wait table.canaries tbody tr");

        Assert.Equal(8, rows.Length);
        foreach (var row in rows)
        {
            var exact = canaries.Row(("target", row.GetAttribute("data-target")!), ("level", row.GetAttribute("data-level")!));
            Assert.All(
                row.QuerySelectorAll("data"), figure => Assert.Equal(exact[figure.GetAttribute("data-source")!.Split(' ')[1]], figure.GetAttribute("value")));
        }

        Assert.Empty(page.QuerySelectorAll("#scenario-json table.canaries"));
    }

    [Fact]
    public void It_is_drawn_and_told_in_Markdown_and_in_the_analysis()
    {
        Assert.True(File.Exists(Path.Combine(folder.Charts, "wait-canary.png")));
        Assert.True(File.Exists(Path.Combine(folder.Charts, "wait-canary.svg")));
        Assert.False(File.Exists(Path.Combine(folder.Charts, "json-canary.svg")));
        Assert.Contains("The canary, healthz at 20 requests/s beside the load", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
        Assert.Contains("\"canaries\": [", File.ReadAllText(folder.Analysis), StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
