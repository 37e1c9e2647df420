using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Page;

/// <summary>A reader must be able to find where each number of the page comes from.</summary>
public partial class EveryNumberHasASourceSpecs(WrittenRun run) : IClassFixture<WrittenRun>
{
    // Constants of the method, in captions and notes; everything else comes from the run.
    private static readonly HashSet<string> Constants = ["95", "90", "99"];

    [Fact]
    public void Every_figure_stands_in_the_file_and_column_that_it_names()
    {
        var figures = run.Page.QuerySelectorAll("data[data-source]");
        Assert.True(figures.Length > 200);
        foreach (var figure in figures)
        {
            var (file, place) = Source(figure);
            var exact = figure.GetAttribute("value")!;
            if (file.EndsWith(".json", StringComparison.Ordinal)) Assert.Equal(exact, JsonValue(file, place));
            else Assert.Contains(CsvTable.Read(run.Folder.Table(file)).Rows, row => row[place] == exact);
        }
    }

    [Fact]
    public void Every_figure_of_a_cell_is_in_the_row_of_that_scenario_target_and_level()
    {
        var cells = CsvTable.Read(run.Folder.Table("cells.csv"));
        var rows = run.Page.QuerySelectorAll("table.cells tbody tr");
        Assert.Equal(cells.Rows.Count, rows.Length);
        foreach (var row in rows)
        {
            var exact = cells.Row(
                ("scenario", row.GetAttribute("data-scenario")!), ("target", row.GetAttribute("data-target")!), ("level", row.GetAttribute("data-level")!));
            Assert.Equal(exact["target"], row.QuerySelector("th")!.TextContent);
            Assert.All(row.QuerySelectorAll("data"), figure => Assert.Equal(exact[Source(figure).Place], figure.GetAttribute("value")));
        }
    }

    [Fact]
    public void Every_figure_of_the_table_of_all_cells_is_in_the_column_that_its_heading_names()
    {
        var heads = run.Page.QuerySelectorAll("#all-cells thead th").Select(head => head.GetAttribute("data-column")!.Split(' ')).ToArray();
        var rows = run.Page.QuerySelectorAll("#all-cells tbody tr");
        foreach (var (cell, row) in CsvTable.Read(run.Folder.Table("cells.csv")).Rows.Zip(rows, (cell, row) => (cell, row)))
        {
            Assert.Equal((cell["scenario"], cell["target"]), (row.GetAttribute("data-scenario"), row.Children[1].TextContent));
            foreach (var (columns, place) in heads.Zip(row.Children).Skip(3))
                Assert.Equal(string.Concat(columns.Select(column => cell[column])), place.QuerySelector("data")?.GetAttribute("value") ?? string.Empty);
        }

        Assert.Equal(24, rows.Length);
    }

    [Fact]
    public void Every_figure_of_a_ratio_is_in_the_row_of_that_comparison_scenario_and_level()
    {
        var comparisons = CsvTable.Read(run.Folder.Table("comparisons.csv"));
        var rows = run.Page.QuerySelectorAll("table.ratios tbody tr[data-numerator]");
        Assert.Equal(18, rows.Length);
        foreach (var row in rows)
        {
            foreach (var figure in row.QuerySelectorAll("data"))
            {
                var metric = figure.Closest("td")?.GetAttribute("data-label") switch
                {
                    "CPU time a request" => "cpu_us_per_request",
                    "99th percentile" => "open_response_p99_ms",
                    _ => row.GetAttribute("data-scenario") == "json-open" ? "open_response_p50_ms" : "requests_per_second",
                };
                var exact = comparisons.Row(
                    ("numerator", row.GetAttribute("data-numerator")!), ("denominator", row.GetAttribute("data-denominator")!),
                    ("scenario", row.GetAttribute("data-scenario")!), ("level", row.GetAttribute("data-level")!),
                    ("metric", metric));
                Assert.Equal(exact[Source(figure).Place], figure.GetAttribute("value"));
            }
        }
    }

    [Fact]
    public void What_is_printed_is_the_exact_value_rounded()
    {
        var sourced = run.Page.QuerySelectorAll("data[data-source]");
        foreach (var figure in sourced.Where(figure => Source(figure).Place is not ("pss_bytes_mean" or "machine.memoryBytes")))
        {
            // "> x" is rounded like x.
            Assert.Equal(figure.GetAttribute("value")![0] == '>', figure.TextContent[0] == '>');
            var exact = double.Parse(figure.GetAttribute("value")!.TrimStart('>'), System.Globalization.CultureInfo.InvariantCulture);
            var printed = double.Parse(
                figure.TextContent.TrimStart('>'), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);
            var decimals = figure.TextContent.Contains('.') ? figure.TextContent.Length - figure.TextContent.IndexOf('.') - 1 : 0;
            Assert.True(Math.Abs(printed - exact) <= 0.5001 * Math.Pow(10, -decimals), $"{figure.TextContent} for {exact}");
        }
    }

    [Fact]
    public void Text_outside_figures_holds_no_number_of_its_own()
    {
        var known = File.ReadAllText(run.Folder.Manifest) + File.ReadAllText(run.Folder.Table("findings.csv"));
        foreach (var text in run.Page.Body!.Descendants<IText>().Where(text => IsOutsideFigures(text.ParentElement!)))
        {
            Assert.All(
                Numbers().Matches(text.Data).Select(match => match.Value).Where(number => !Constants.Contains(number)),
                number => Assert.Contains(number, known, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Doubts_are_counted_as_the_table_counts_them()
    {
        var findings = CsvTable.Read(run.Folder.Table("findings.csv"));
        var counts = run.Page.QuerySelectorAll("#doubts .count");
        Assert.Equal(findings.Rows.Select(row => (row["effect"], row["kind"])).Distinct().Count(), counts.Length);
        Assert.All(counts, count => Assert.Equal(
            findings.Rows
                .Count(row => row["effect"] == count.GetAttribute("data-effect") && row["kind"] == count.GetAttribute("data-kind"))
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
            count.GetAttribute("data-count")));
    }

    [Fact]
    public void Every_mark_of_a_curve_is_a_value_of_the_tables()
    {
        var known = new[] { "trials.csv", "cells.csv", "percentiles.csv", "series.csv", "verdicts.csv" }
            .SelectMany(table => CsvTable.Read(run.Folder.Table(table)).Rows)
            .SelectMany(row => row.Values)
            .ToHashSet();
        var marks = run.Page.QuerySelectorAll(".charts svg [data-value]");
        Assert.True(marks.Length > 200);
        Assert.All(marks, mark => Assert.Contains(mark.GetAttribute("data-value")!, known));
    }

    private static bool IsOutsideFigures(IElement element) =>
        element.Closest("data, svg, script, #method, .count, details summary, .notes") is null;

    private static (string File, string Place) Source(IElement figure)
    {
        var parts = figure.GetAttribute("data-source")!.Split(' ');
        return (parts[0], parts[1]);
    }

    private string JsonValue(string file, string path)
    {
        var value = JsonDocument.Parse(File.ReadAllText(run.Folder.Table(file))).RootElement;
        foreach (var name in path.Split('.')) value = value.GetProperty(name);
        return value.ToString();
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Numbers();
}
