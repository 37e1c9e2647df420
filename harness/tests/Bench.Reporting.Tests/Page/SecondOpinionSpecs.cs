using AngleSharp.Html.Parser;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Page;

/// <summary>A run that a second engine measured too, for which FastAPI is a tenth slower.</summary>
public sealed class SecondOpinionSpecs
{
    [Fact]
    public void Every_closed_ratio_stands_beside_the_second_engines_and_what_is_too_far_apart_is_on_the_first_screen()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with { Engine = "builtin,wrk" }, changeTrial: SyntheticOpinion.Beside);
        ReportWriter.Write(folder);
        var table = CsvTable.Read(folder.Table("second_opinions.csv"));
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));

        // Three comparisons in two closed scenarios at two levels.
        Assert.Equal(12, table.Rows.Count);
        Assert.Equal(
            table.Rows.Select(row => row["second_ratio"]),
            page.QuerySelectorAll("#second-opinion [data-source$=second_ratio]").Select(figure => figure.GetAttribute("value")!));
        Assert.All(
            table.Rows.Where(row => row["numerator"] == "fastapi"),
            row => Assert.Equal(-0.1, double.Parse(row["apart"], System.Globalization.CultureInfo.InvariantCulture), 2));
        Assert.All(
            table.Rows.Where(row => row["numerator"] == "fastapi~aa"),
            row => Assert.Equal(0, double.Parse(row["apart"], System.Globalization.CultureInfo.InvariantCulture), 2));
        Assert.Contains("Two load engines disagree (shown, 8 times)", page.QuerySelector(".notes .doubt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("## Second opinion: wrk/4.1.0", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_with_one_engine_has_neither_table_nor_section()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath);
        ReportWriter.Write(folder);
        Assert.False(File.Exists(folder.Table("second_opinions.csv")));
        Assert.DoesNotContain("second-opinion", File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
    }
}
