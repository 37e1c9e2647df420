using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Reporting.Charts;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Charts;

public class SvgDrawingTests(WrittenRun run) : IClassFixture<WrittenRun>
{
    [Fact]
    public void On_a_phone_names_lie_on_the_upright_lines_with_a_halo_of_paper()
    {
        using var drawing = Drawn(KeyChart.Of(run.Report)!, 336);
        var upright = drawing.QuerySelectorAll("path.axis")[1];
        var names = drawing.QuerySelectorAll("text.halo");

        Assert.Equal(["json, 64 users", "wait, 64 users", "fastapi~aa: json, 64 users", "fastapi~aa: wait, 64 users"], names.Select(name => name.TextContent));
        Assert.All(names, name => Assert.True(upright.CompareDocumentPosition(name).HasFlag(DocumentPositions.Following)));
        Assert.Contains("svg .halo{stroke:var(--paper);", ChartStyle.Css, StringComparison.Ordinal);
        Assert.Contains("paint-order:stroke", ChartStyle.Css, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_colours_in_classes_alone_and_empty_elements_are_closed_at_once()
    {
        foreach (var svg in run.Page.QuerySelectorAll("svg"))
            Assert.Empty(svg.QuerySelectorAll("[fill], [stroke], [opacity]"));
        var page = File.ReadAllText(run.Folder.ReportHtml);
        Assert.DoesNotMatch("<(path|circle)[^>]*></", page);
    }

    [Fact]
    public void Labels_of_an_axis_never_touch_however_narrow_the_drawing_is()
    {
        foreach (var chart in RunCharts.Of(run.Report).All)
        {
            var layout = new SvgLayout(chart, 336, standsAlone: false);
            var labelled = chart.X.Ticks.Where(layout.LabelledTicks.Contains).ToArray();
            Assert.NotEmpty(labelled);
            Assert.All(labelled.Zip(labelled.Skip(1)), pair => Assert.True(
                layout.X(pair.Second.Position) - layout.X(pair.First.Position) > 3.35 * (pair.First.Label.Length + pair.Second.Label.Length), chart.Id));
        }
    }

    [Fact]
    public void With_one_level_targets_have_rows_and_the_level_is_said_above_them()
    {
        var scenario = run.Report.Manifest.Suite.Scenarios[0] with { Levels = [SyntheticRun.Levels[1]] };
        var cells = run.Report.Analysis.Cells.Where(cell => cell.Scenario == "json" && cell.Level == SyntheticRun.Levels[1]).ToArray();

        var chart = CurveChart.Of(Quantity.Throughput, scenario, cells, new TargetInks(run.Report.Manifest.Suite.Targets))!;

        Assert.Equal(cells.Select(cell => cell.Target), chart.Y.Ticks.Select(tick => tick.Label));
        Assert.StartsWith("At 64 users. ", chart.Subtitle, StringComparison.Ordinal);
        Assert.Equal("requests a second", chart.X.Label);
    }

    private static IDocument Drawn(Chart chart, double width) =>
        new HtmlParser().ParseDocument(SvgDrawing.Of(chart, width, standsAlone: false, withTips: false, string.Empty));
}
