using AngleSharp.Html.Parser;
using Bench.Core.Statistics;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Charts;

/// <summary>Three published suites have labels, units or colours that belong to another target: not this one.</summary>
public class ChartsBelongToTheirTargetsSpecs(WrittenRun run) : IClassFixture<WrittenRun>
{
    private readonly Chart[] charts = [.. RunCharts.Of(run.Report).All];

    [Fact]
    public void Every_scenario_has_its_charts_and_the_run_its_ratios() => Assert.Equal(
        [
            "key-ratios", "ratios", "ratios-response", "specification-faster-json", "curve-by-users-users", "curve-by-users-cpu",
            "json-throughput", "json-latency", "json-percentiles", "json-course", "json-cpu", "json-memory",
            "wait-throughput", "wait-latency", "wait-percentiles", "wait-course", "wait-cpu", "wait-memory",
            "json-open-throughput", "json-open-latency", "json-open-response-p50", "json-open-response-p99", "json-open-parts",
            "json-open-percentiles", "json-open-course", "json-open-cpu", "json-open-memory",
        ],
        charts.Select(chart => chart.Id));

    /// <summary>At 960 pixels, and as small as the subtitle is written.</summary>
    [Fact]
    public void No_title_is_wider_than_its_picture() =>
        Assert.All(charts.SelectMany(chart => new[] { chart.Title, chart.Subtitle }), line => Assert.InRange(line.Length, 0, 115));

    [Theory]
    [InlineData("throughput", 1)]
    [InlineData("cpu", 1)]
    [InlineData("memory", 1e6)]
    public void A_curves_marks_are_the_means_and_blocks_of_the_target_that_names_it(string kind, double unit)
    {
        foreach (var chart in OfTargets.Where(chart => chart.Id.EndsWith(kind, StringComparison.Ordinal)))
        {
            foreach (var series in chart.Series)
            {
                var own = run.Report.Analysis.Cells.Where(cell => chart.Id == $"{cell.Scenario}-{kind}" && cell.Target == series.Name).ToArray();
                Assert.Equal(2, own.Length);
                Assert.Equal(own.Select(cell => Summary(cell, kind).Mean), series.Marks.Where(mark => !mark.Faint).Select(mark => mark.Y * unit), Close);
                Assert.Equal(
                    own.SelectMany(cell => Summary(cell, kind).Blocks.Select(block => block.Value)),
                    series.Marks.Where(mark => mark.Faint).Select(mark => mark.Y * unit), Close);
                Assert.All(series.Marks, mark => Assert.StartsWith(series.Name + ",", mark.Tip, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_latency_row_is_named_after_the_cell_whose_percentiles_it_shows()
    {
        foreach (var chart in charts.Where(chart => chart.Id.EndsWith("latency", StringComparison.Ordinal)))
        {
            foreach (var (series, row) in chart.Series.Zip(chart.Y.Ticks))
            {
                var cell = run.Report.Analysis.Cells.Single(
                    cell => chart.Id == $"{cell.Scenario}-latency" && row.Label == $"{cell.Target}, {cell.Level.Value} {cell.Level.Unit}");
                Assert.Equal(cell.Target, series.Name);
                Assert.Equal(
                    (cell.Open?.Response ?? cell.ServicePercentiles).Select(PercentileText.Ms).OfType<string>(), series.Marks.Select(mark => mark.Exact));
                Assert.All(series.Marks, mark => Assert.Equal(row.Position, mark.Y));
            }
        }
    }

    [Theory]
    [InlineData("response-p50", 0)]
    [InlineData("response-p99", 2)]
    public void A_response_curves_marks_are_the_pooled_percentile_and_the_blocks_of_the_target_that_names_it(string kind, int percentile)
    {
        var chart = Assert.Single(charts, chart => chart.Id == $"json-open-{kind}");
        Assert.Equal(4, chart.Series.Count);
        foreach (var series in chart.Series)
        {
            var own = run.Report.Analysis.Cells.Where(cell => cell.Scenario == "json-open" && cell.Target == series.Name).ToArray();
            Assert.Equal(
                own.Select(cell => PercentileText.Ms(cell.Open!.Response[percentile])), series.Marks.Where(mark => !mark.Faint).Select(mark => mark.Exact));
            Assert.Equal(
                own.Select(cell => cell.Open!.Response[percentile].BoundNs!.Value / 1e6),
                series.Marks.Where(mark => !mark.Faint).Select(mark => Math.Pow(10, mark.Y)), Close);
            var blocks = own
                .SelectMany(cell => (percentile == 0 ? cell.Open!.ResponseMedianNs : cell.Open!.ResponseP99Ns)?.Blocks ?? [])
                .Select(block => block.Value / 1e6);
            Assert.Equal(blocks, series.Marks.Where(mark => mark.Faint).Select(mark => Math.Pow(10, mark.Y)), Close);
            Assert.All(series.Marks, mark => Assert.StartsWith(series.Name + ",", mark.Tip, StringComparison.Ordinal));
            Assert.All(series.Marks, mark => Assert.Equal(mark.Exact.StartsWith('>'), mark.Shape == Shape.Above));
        }
    }

    [Fact]
    public void A_percentile_curve_has_the_rows_of_its_target_at_the_level_that_it_names()
    {
        var table = CsvTable.Read(run.Folder.Table("percentiles.csv")).Rows;
        foreach (var chart in charts.Where(chart => chart.Id.EndsWith("-percentiles", StringComparison.Ordinal)))
        {
            Assert.Equal(4, chart.Series.Count);
            // One target cannot keep the higher rate.
            Assert.EndsWith(
                chart.Id.StartsWith("json-open", StringComparison.Ordinal) ? "at 200 requests/s" : "at 64 users", chart.Title, StringComparison.Ordinal);
            foreach (var series in chart.Series)
            {
                var own = table
                    .Where(row => row["target"] == series.Name && chart.Id == $"{row["scenario"]}-percentiles" && row["level"] == chart.Title.Split(' ')[^2])
                    .ToArray();
                var values = own
                    .Where(row => row["percentile"] is "50" or "90" or "99" or "99.9")
                    .Select(row => row["closed_service_ms"] + row["open_response_ms"])
                    .Where(value => value.Length > 0);
                Assert.Equal(values, series.Marks.Select(mark => mark.Exact));
                Assert.Equal(series.Strokes[0].Points.Select(point => point.Y).Order(), series.Strokes[0].Points.Select(point => point.Y));
            }
        }
    }

    [Fact]
    public void A_trials_course_is_that_of_the_block_in_the_middle_with_the_lead_in_shaded()
    {
        var table = CsvTable.Read(run.Folder.Table("series.csv")).Rows;
        var chart = Assert.Single(charts, chart => chart.Id == "json-course");
        var expected = from level in new[] { "8", "64" }
                       from second in new[] { "-1", "0", "1" }
                       select table
                           .Where(row => row["scenario"] == "json" && row["target"] == "fastapi" && row["level"] == level && row["second"] == second)
                           .Select(row => long.Parse(row["ok"], System.Globalization.CultureInfo.InvariantCulture))
                           .Order().ElementAt(2);

        Assert.Equal(expected.Select(ok => TidyTable.Exact(ok)), chart.Series.Single(series => series.Name == "fastapi").Marks.Select(mark => mark.Exact));
        Assert.Equal([1.5, 2.5, 3.5, 4.5, 5.5, 6.5], chart.Series[0].Marks.Select(mark => mark.X));
        Assert.Equal([new Band(0, 2), new Band(4, 5)], chart.Bands);
    }

    [Fact]
    public void The_parts_of_a_response_are_those_of_the_cell_that_the_row_names()
    {
        var table = CsvTable.Read(run.Folder.Table("cells.csv"));
        var chart = Assert.Single(charts, chart => chart.Id == "json-open-parts");
        Assert.Equal(8, chart.Series.Count);
        foreach (var (series, row) in chart.Series.Zip(chart.Y.Ticks))
        {
            var cell = table.Row(("scenario", "json-open"), ("target", series.Name), ("level", row.Label.Split(' ')[1]));
            Assert.Equal(
                new[] { cell["open_connection_wait_p99_ms"], cell["open_engine_lag_p99_ms"], cell["open_service_p99_ms"] }.Where(value => value.Length > 0),
                series.Marks.Select(mark => mark.Exact));
            Assert.StartsWith(series.Name + ",", row.Label, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_target_has_one_colour_in_all_charts_and_no_two_targets_share_one()
    {
        var inks = OfTargets.SelectMany(chart => chart.Series)
            .GroupBy(series => series.Name)
            .ToDictionary(group => group.Key, group => group.Select(series => series.Ink).Distinct().ToArray());

        Assert.All(inks.Values, ink => Assert.Single(ink));
        Assert.Equal(inks["fastapi"], inks["fastapi~aa"]);
        Assert.Equal(3, new[] { "fastapi", "django", "django-asgi" }.Select(target => inks[target][0]).Distinct().Count());
    }

    [Fact]
    public void A_twin_is_told_from_its_original_by_hollow_marks() => Assert.All(
        OfTargets.SelectMany(chart => chart.Series),
        series => Assert.All(series.Marks, mark => Assert.Equal(series.Name == "fastapi~aa", mark.Hollow)));

    [Fact]
    public void Every_ratio_is_drawn_in_the_row_that_names_it()
    {
        var chart = Assert.Single(charts, chart => chart.Id == "ratios");
        foreach (var row in run.Report.Analysis.Comparisons.Where(row => row.Metric == Metric.Throughput))
        {
            var series = Assert.Single(chart.Series, series => series.Name == RatioChart.RowName(row));
            Assert.Equal(Math.Log10(row.Estimate!.Ratio), series.Marks[0].X, 12);
            Assert.Equal(series.Marks[0].Y, Assert.Single(chart.Y.Ticks, tick => tick.Label == series.Name).Position);
            Assert.Equal(row.ValidBlocks, series.Marks.Count(mark => mark.Faint));
        }
    }

    [Fact]
    public void Quantities_start_at_zero_and_hold_every_mark() => Assert.All(
        charts.Where(chart => !chart.IsRows),
        chart =>
        {
            // A logarithmic axis says so, and has no zero.
            if (!chart.Y.Label.Contains("log scale", StringComparison.Ordinal)) Assert.Equal(0, chart.Y.Minimum);
            Assert.All(chart.Series.SelectMany(series => series.Marks), mark =>
            {
                Assert.InRange(mark.Y, chart.Y.Minimum, chart.Y.Maximum);
                Assert.InRange(mark.X, chart.X.Minimum, chart.X.Maximum);
            });
        });

    /// <summary>Rows have names instead of a label.</summary>
    [Fact]
    public void Every_axis_says_what_it_shows_and_in_which_unit()
    {
        const string Users = "Concurrency, users (log scale)", Rate = "Offered rate, requests/s (log scale)", Ratio = "Ratio (log scale); 1 = the same";
        (string, string)[] closed =
        [
            (Users, "requests a second"), ("Service latency, ms (log scale)", ""), ("percentile", "service, ms (log scale)"),
            ("seconds since the load began", "requests answered a second"), (Users, "µs of CPU a request"), (Users, "MB of memory (PSS)"),
        ];

        Assert.Equal(
            [
                ("Ratio (log scale); more is better", ""), (Ratio, ""), (Ratio, ""), ("Ratio (log scale); shaded: no difference", ""),
                ("concurrent users (log scale)", "ratio (log scale)"), ("concurrent users (log scale)", "ratio (log scale)"),
                .. closed, .. closed,
                (Rate, "requests a second"), ("Response, ms (log scale)", ""), (Rate, "response, ms (log scale)"), (Rate, "response, ms (log scale)"),
                ("99th percentile, ms (log scale)", ""), ("percentile", "response, ms (log scale)"),
                ("seconds since the load began", "response p99, ms (log scale)"), (Rate, "µs of CPU a request"), (Rate, "MB of memory (PSS)"),
            ],
            charts.Select(chart => (chart.X.Label, chart.Y.Label)));
    }

    [Fact]
    public void In_the_drawing_every_mark_that_names_a_target_has_that_target_s_ink()
    {
        string[] targets = [.. run.Report.Manifest.Suite.Targets.Select(target => target.Id)];
        var inks = new TargetInks(run.Report.Manifest.Suite.Targets);
        var told = 0;
        foreach (var chart in OfTargets)
        {
            using var drawing = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(run.Folder.Charts, chart.Id + ".svg")));
            foreach (var mark in drawing.QuerySelectorAll(".marks > [class]").Where(mark => mark.QuerySelector("title") is not null))
            {
                var target = Assert.Single(targets, target => mark.QuerySelector("title")!.TextContent.StartsWith(target + ",", StringComparison.Ordinal));
                Assert.Contains(FormattableString.Invariant($"t{inks.Of(target).Slot}"), mark.ClassList);
                Assert.Equal(
                    Palette.Light[inks.Of(target).Slot!.Value], mark.ClassList.Contains("hollow") ? mark.GetAttribute("stroke") : mark.GetAttribute("fill"));
                told++;
            }
        }

        Assert.InRange(told, 500, int.MaxValue);
    }

    [Theory]
    [InlineData("throughput", 1)]
    [InlineData("cpu", 1)]
    [InlineData("memory", 1e6)]
    public void A_mean_has_the_95_percent_interval_of_its_cell_as_an_upright_stroke_with_its_ends_in_the_tip(string kind, double unit)
    {
        foreach (var chart in OfTargets.Where(chart => chart.Id.EndsWith(kind, StringComparison.Ordinal)))
        {
            foreach (var series in chart.Series)
            {
                var own = run.Report.Analysis.Cells
                    .Where(cell => chart.Id == $"{cell.Scenario}-{kind}" && cell.Target == series.Name)
                    .Select(cell => Summary(cell, kind))
                    .ToArray();
                Assert.Equal(
                    own.SelectMany(summary => new[] { summary.Interval!.Value.Low, summary.Interval.Value.High }),
                    series.Strokes.Skip(1).SelectMany(stroke => stroke.Points.Select(point => point.Y * unit)), Close);
                Assert.All(series.Strokes.Skip(1).Zip(series.Marks), pair => Assert.All(pair.First.Points, point => Assert.Equal(pair.Second.X, point.X)));
                Assert.All(own.Zip(series.Marks), pair => Assert.Contains(
                    $"95 % interval {Pretty.Number(pair.First.Interval!.Value.Low / unit)} to ", pair.Second.Tip, StringComparison.Ordinal));
                Assert.All(own, summary => Assert.InRange(summary.Interval!.Value.High / unit, 0, chart.Y.Maximum));
            }
        }
    }

    [Fact]
    public void Every_chart_is_a_png_and_an_svg_file() => Assert.All(charts, chart =>
    {
        Assert.True(new FileInfo(Path.Combine(run.Folder.Charts, chart.Id + ".png")).Length > 5_000);
        Assert.Contains("<title", File.ReadAllText(Path.Combine(run.Folder.Charts, chart.Id + ".svg")), StringComparison.Ordinal);
    });

    /// <summary>The others have rows for ratios and for choices.</summary>
    private IEnumerable<Chart> OfTargets =>
        charts.Where(chart => run.Report.Manifest.Suite.Scenarios.Any(scenario => chart.Id.StartsWith(scenario.Id + "-", StringComparison.Ordinal)));

    private static BlockSummary Summary(Cell cell, string kind) => kind switch
    {
        "throughput" => cell.RequestsPerSecond!,
        "cpu" => cell.CpuMicrosecondsPerRequest!,
        _ => cell.ProportionalBytes!,
    };

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * expected;
}
