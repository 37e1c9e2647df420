using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Charts;

public class KeyChartTests(ManyClaimsRun decided, WrittenRun written) : IClassFixture<ManyClaimsRun>, IClassFixture<WrittenRun>
{
    [Fact]
    public void With_verdicts_each_primary_claim_has_a_row_with_its_ratio_its_interval_and_what_it_needs()
    {
        var table = CsvTable.Read(decided.Folder.Table("verdicts.csv"));
        var chart = KeyChart.Of(decided.Report)!;
        (string Claim, string Part)[] expected = [("heavier", "cold-start"), ("async-sync", "both"), ("async-asgi", "wait"), ("fastest", "against-django")];

        Assert.Equal("key-verdicts", chart.Id);
        Assert.Equal(["heavier, supported", "async-sync, supported", "async-asgi, inconclusive", "fastest, in part"], chart.Y.Ticks.Select(tick => tick.Label));
        foreach (var (own, (series, tick)) in expected.Zip(chart.Series.Zip(chart.Y.Ticks)))
        {
            var row = table.Row(("claim", own.Claim), ("row", "part"), ("part", own.Part));
            Assert.Equal([row["ratio"], row["threshold"]], series.Marks.Select(mark => mark.Exact));
            Assert.Equal([Shape.Circle, Shape.Bar], series.Marks.Select(mark => mark.Shape));
            Assert.Equal(
                [row["ratio_low"], row["ratio_high"]], Assert.Single(series.Strokes).Points.Select(point => TidyTable.Exact(Math.Pow(10, point.X))), Close);
            Assert.All(series.Marks, mark => Assert.Equal(tick.Position, mark.Y));
        }
    }

    [Fact]
    public void Without_verdicts_the_first_comparison_and_its_twin_have_a_row_at_the_highest_level_of_each_scenario()
    {
        var chart = KeyChart.Of(written.Report)!;
        var expected = written.Report.Analysis.Comparisons.Where(
            row => row.Metric == Metric.Throughput && row.Level == SyntheticRun.Levels[^1] && row.Comparison.Denominator != "django-asgi");

        Assert.Equal("key-ratios", chart.Id);
        Assert.Equal(
            ["json, 64 users", "wait, 64 users", "fastapi~aa: json, 64 users", "fastapi~aa: wait, 64 users"], chart.Y.Ticks.Select(tick => tick.Label));
        Assert.Equal(
            expected.Select(row => TidyTable.Exact(row.Estimate!.Ratio)).Order(StringComparer.Ordinal),
            chart.Series.SelectMany(series => series.Marks).Select(mark => mark.Exact).Order(StringComparer.Ordinal));
        Assert.Single(chart.Bands);
    }

    [Fact]
    public void In_a_run_of_many_scenarios_twins_are_a_shade_without_rows_and_the_chart_remains()
    {
        var measured = written.Report.Analysis.Comparisons;
        var many = Enumerable.Range(1, 10)
            .SelectMany(number => measured.Select(row => row with { Scenario = FormattableString.Invariant($"{row.Scenario}-{number}") }));
        var report = written.Report with { Analysis = written.Report.Analysis with { Comparisons = [.. many] } };

        var chart = KeyChart.Of(report)!;

        Assert.Equal(20, chart.Series.Count);
        Assert.DoesNotContain(chart.Series, series => series.Hollow);
        Assert.Single(chart.Bands);
    }

    [Fact]
    public void Where_only_capacities_were_compared_they_are_drawn_and_one_beyond_the_grid_points_on()
    {
        var ratio = written.Report.Analysis.Comparisons.First(row => row.Estimate is not null).Estimate! with { Interval = null };
        var report = written.Report with
        {
            Analysis = written.Report.Analysis with
            {
                Comparisons = [],
                CapacityComparisons = [new CapacityComparison(new Comparison("fastapi", "django"), "wait-50-capacity", CapacityKind.Above, ratio)],
            },
        };

        var chart = KeyChart.Of(report)!;

        Assert.Equal("wait-50-capacity", Assert.Single(chart.Y.Ticks).Label);
        Assert.Equal(Shape.Beyond, Assert.Single(Assert.Single(chart.Series).Marks).Shape);
        Assert.StartsWith("> ", Assert.Single(chart.EndLabels).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_single_ratio_there_is_no_chart() =>
        Assert.Null(KeyChart.Of(written.Report with { Analysis = written.Report.Analysis with { Comparisons = [], CapacityComparisons = [] } }));

    private static bool Close(string expected, string actual) => Math.Abs(1 - (Number(expected) / Number(actual))) < 1e-9;

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
