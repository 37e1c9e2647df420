using Bench.Core.Claims;
using Bench.Reporting.Charts;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Charts;

public class RatioCurveChartTests(ManyClaimsRun run) : IClassFixture<ManyClaimsRun>
{
    private readonly Claim claim = ManyClaims.All.Single(item => item.Claim.Id == "crossover").Claim;

    private PartVerdict Part => run.Report.Analysis.Verdicts.Single(verdict => verdict.Claim == "crossover").Parts[0];

    [Fact]
    public void Each_place_has_its_ratio_and_its_interval_as_an_upright_stroke()
    {
        var series = Assert.Single(Drawn(Part).Series);

        Assert.Equal(Part.Places!.Select(place => Math.Log10(place.Estimate!.Ratio)), series.Marks.Select(mark => mark.Y), Close);
        Assert.Equal(Part.Places!.Select(place => Math.Log10(place.X!.Value)), series.Marks.Select(mark => mark.X), Close);
        Assert.Equal(
            Part.Places!.SelectMany(place => new[] { Math.Log10(place.Estimate!.Interval!.Value.Low), Math.Log10(place.Estimate.Interval.Value.High) }),
            series.Strokes.Skip(1).SelectMany(stroke => stroke.Points.Select(point => point.Y)), Close);
        Assert.StartsWith("fastapi ÷ django in wait, 8 concurrent users: ", series.Marks[0].Tip, StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_is_a_line_and_where_the_curve_may_cross_it_is_shaded()
    {
        var chart = Drawn(Part);

        Assert.Equal(Math.Log10(5), chart.ReferenceY);
        Assert.Equal(new Band(Math.Log10(Part.Crossover!.Low!.Value), Math.Log10(Part.Crossover.High!.Value)), Assert.Single(chart.Bands));
        Assert.InRange(Part.Crossover.At!.Value, Part.Crossover.Low.Value, Part.Crossover.High.Value);
    }

    [Fact]
    public void A_crossing_that_may_lie_beyond_the_range_is_shaded_to_the_edge_and_one_that_is_nowhere_is_not()
    {
        var open = Drawn(Part with { Crossover = Part.Crossover! with { High = null, IsOpenAbove = true } });
        var nowhere = Drawn(Part with { Crossover = Part.Crossover! with { At = null, Low = null, High = null } });

        Assert.Equal(open.X.Maximum, Assert.Single(open.Bands).To);
        Assert.Empty(nowhere.Bands);
        Assert.DoesNotContain("Shaded", nowhere.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_file_in_both_forms_and_the_svg_has_its_level_line()
    {
        var file = Path.Combine(run.Folder.Charts, Drawn(Part).Id);

        Assert.True(new FileInfo(file + ".png").Length > 5_000);
        Assert.Equal(2, File.ReadAllText(file + ".svg").Split("class=\"axis\"").Length - 1);
    }

    private Chart Drawn(PartVerdict part) =>
        Assert.Single(RatioCurveChart.Of(claim, run.Report.Analysis.Verdicts.Single(verdict => verdict.Claim == "crossover") with { Parts = [part] }));

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected));
}
