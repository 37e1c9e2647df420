using Bench.Reporting.Charts;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Charts;

/// <summary>A run of two dozen targets: no reader can tell as many lines and colours apart, so that names stand where the data are.</summary>
public sealed class ManyTargetsSpecs : IDisposable
{
    private readonly TemporaryFolder parent = new();
    private readonly Report report;
    private readonly Chart[] charts;

    public ManyTargetsSpecs()
    {
        report = ReportWriter.Read(WideRun.Write(parent.FullPath));
        charts = [.. RunCharts.Of(report).All];
    }

    [Theory]
    [InlineData("json-throughput")]
    [InlineData("json-cpu")]
    [InlineData("json-open-response-p99")]
    public void A_quantity_has_a_row_for_each_target_in_a_group_for_each_level_and_no_axis_of_levels(string id)
    {
        var chart = Named(id);

        Assert.True(chart.IsRows);
        Assert.DoesNotContain("Concurrency", chart.X.Label, StringComparison.Ordinal);
        Assert.DoesNotContain("Offered rate", chart.X.Label, StringComparison.Ordinal);
        var headings = chart.Y.Ticks.Where(tick => tick.IsHeading).ToArray();
        Assert.Equal(2, headings.Length);
        Assert.Equal(chart.Series.Select(series => series.Name), chart.Y.Ticks.Where(tick => !tick.IsHeading).Select(tick => tick.Label));
        Assert.Equal(2 * WideRun.Targets, chart.Series.Count);
        foreach (var series in chart.Series)
        {
            var y = Assert.Single(series.Marks, mark => !mark.Faint).Y;
            Assert.Equal(series.Name, Assert.Single(chart.Y.Ticks, tick => tick.Position == y).Label);
            var level = headings.Last(heading => heading.Position > y).Label.Split(' ')[1];
            Assert.All(series.Marks, mark => Assert.Matches($"^{series.Name}, (closed|open) {level}", mark.Tip));
        }
    }

    [Fact]
    public void A_row_of_a_quantity_has_the_mean_its_interval_and_every_block()
    {
        var chart = Named("json-throughput");
        var cells = report.Analysis.Cells.Where(cell => cell.Scenario == "json").ToArray();
        foreach (var (level, place) in SyntheticRun.Levels.Select((level, place) => (level, place)))
        {
            foreach (var series in chart.Series.Skip(place * WideRun.Targets).Take(WideRun.Targets))
            {
                var own = cells.Single(cell => cell.Target == series.Name && cell.Level == level).RequestsPerSecond!;
                Assert.Equal(own.Mean, series.Marks[0].X, 6);
                Assert.Equal([own.Interval!.Value.Low, own.Interval.Value.High], Assert.Single(series.Strokes).Points.Select(point => point.X));
                Assert.Equal(own.Blocks.Select(block => block.Value), series.Marks.Where(mark => mark.Faint).Select(mark => mark.X));
            }
        }
    }

    [Fact]
    public void Percentiles_have_their_names_at_their_lines_ends_each_with_room_for_itself()
    {
        var chart = Named("json-percentiles");

        Assert.DoesNotContain(chart.Series, series => series.InLegend);
        Assert.Equal(chart.Series.Select(series => series.Name), chart.EndLabels.Select(label => label.Text));
        Assert.All(chart.Series, series => Assert.Equal(Dash.Dotted, series.Strokes[^1].Dash));
        Assert.All(chart.Series.Zip(chart.EndLabels), pair => Assert.Equal((chart.X.Maximum, pair.Second.Y), pair.First.Strokes[^1].Points[^1]));
        var heights = chart.EndLabels.Select(label => label.Y).Order().ToArray();
        Assert.InRange(heights[0], chart.Y.Minimum, chart.Y.Maximum);
        Assert.InRange(heights[^1], chart.Y.Minimum, chart.Y.Maximum);
        var layout = new SvgLayout(chart, 560, standsAlone: false);
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(layout.Y(pair.First) - layout.Y(pair.Second) > SvgLayout.FontPixels));
    }

    [Fact]
    public void Each_course_goes_from_zero_to_its_best_second_in_a_row_of_its_own()
    {
        var chart = Named("json-course");

        Assert.Equal(WideRun.Targets, chart.Y.Ticks.Count);
        foreach (var (series, place) in chart.Series.Select((series, place) => (series, place)))
        {
            var floor = chart.LevelLines![WideRun.Targets - 1 - place];
            Assert.Equal(series.Name, chart.Y.Ticks[place].Label);
            var course = report.Courses.Single(course => course.Scenario == "json" && course.Target == series.Name);
            var values = course.Levels.SelectMany(level => level.Points).Select(point => point.Value).ToArray();
            var heights = series.Strokes.SelectMany(stroke => stroke.Points).Select(point => point.Y - floor).ToArray();
            Assert.All(values.Zip(heights), pair => Assert.Equal(pair.First / values.Max(), pair.Second / heights.Max(), 9));
            Assert.Equal(Pretty.Number(values.Max()), chart.EndLabels[place].Text);
        }
    }

    [Fact]
    public void Ratios_have_a_chart_for_each_scenario_on_one_axis()
    {
        var ratios = charts.Where(chart => chart.Id.Contains("-ratios", StringComparison.Ordinal) && chart.Id != "key-ratios").ToArray();

        Assert.Equal(["json-ratios", "wait-ratios", "json-open-ratios-response"], ratios.Select(chart => chart.Id));
        Assert.Equal(Named("json-ratios").X, Named("wait-ratios").X with { Ticks = Named("json-ratios").X.Ticks });
        Assert.DoesNotContain(charts, chart => chart.Id == "ratios");
        foreach (var row in report.Analysis.Comparisons.Where(row => row.Scenario == "json"))
        {
            var name = $"{row.Comparison.Numerator} ÷ {row.Comparison.Denominator}, {Reporting.Page.Words.Level(row.Level)}";
            Assert.Equal(Math.Log10(row.Estimate!.Ratio), Assert.Single(Named("json-ratios").Series, series => series.Name == name).Marks[0].X, 12);
        }
    }

    [Fact]
    public void Where_colours_start_again_lines_have_another_pattern() => Assert.All(
        Named("json-percentiles").Series.GroupBy(series => series.Ink),
        alike => Assert.Equal(alike.Count(), alike.Select(series => series.Dash).Distinct().Count()));

    public void Dispose() => parent.Dispose();

    private Chart Named(string id) => Assert.Single(charts, chart => chart.Id == id);
}
