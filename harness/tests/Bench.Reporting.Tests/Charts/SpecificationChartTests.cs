using Bench.Core.Claims;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Charts;

public class SpecificationChartTests(DecidedRun run) : IClassFixture<DecidedRun>
{
    private readonly Verdict verdict = run.Report.Analysis.Verdicts.Single(verdict => verdict.Claim == "faster");

    private Chart Drawn => Assert.Single(RunCharts.Of(run.Report).Claims["faster"]);

    [Fact]
    public void The_claim_s_choice_and_the_measured_others_are_drawn_in_the_order_of_their_ratios()
    {
        var chart = Drawn;

        Assert.Equal("specification-faster-json", chart.Id);
        Assert.Equal([chart.Id], RunCharts.Of(run.Report).All.Select(other => other.Id).Where(id => id.StartsWith("specification-", StringComparison.Ordinal)));
        Assert.Equal(
            ["Django on ASGI", "as the claim has it", "eight users"], chart.Series.Select(row => row.Name).OrderBy(name => name, StringComparer.Ordinal));
        Assert.Equal(chart.Series.Select(row => row.Marks[0].X).Order(), chart.Series.Select(row => row.Marks[0].X));
        Assert.Equal(
            verdict.Robustness!.Curve.Select(point => (point.Choice ?? "as the claim has it", TidyTable.Exact(point.Ratio))),
            chart.Series.Select(row => (row.Name, row.Marks[0].Exact)));
    }

    [Fact]
    public void What_another_choice_would_say_is_a_shape_of_its_own()
    {
        var rows = Drawn.Series.ToDictionary(row => row.Name);

        Assert.Equal((Shape.Circle, false), (rows["as the claim has it"].Shape, rows["as the claim has it"].Hollow));
        Assert.All(
            verdict.Alternatives.Where(other => other.Estimate is not null),
            other => Assert.Equal(other.Agrees == true ? Shape.Circle : Shape.Diamond, rows[other.Name].Shape));
        Assert.Contains(verdict.Alternatives, other => other.Agrees == false);
    }

    [Fact]
    public void The_page_shows_it_in_the_card_of_its_claim_with_the_threshold_as_the_line()
    {
        var figure = Assert.Single(run.Page.QuerySelectorAll("#claim-faster figure"));

        Assert.Contains("threshold 1.5", figure.TextContent, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(run.Folder.Charts, "specification-faster-json.png")));
        Assert.Equal(Math.Log10(1.5), Drawn.ReferenceX!.Value, 12);
        Assert.Empty(run.Page.QuerySelectorAll("#claim-much-faster figure"));
    }
}
