using Bench.Reporting.Tables;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Tables;

public class TidyTableTests(WrittenRun run) : IClassFixture<WrittenRun>
{
    public static TheoryData<string> Tables => ["trials.csv", "cells.csv", "series.csv", "comparisons.csv", "findings.csv"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Lines_end_alike_everywhere_and_the_first_byte_is_text(string table)
    {
        var text = File.ReadAllText(run.Folder.Table(table));

        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, File.ReadAllBytes(run.Folder.Table(table))[0]);
    }

    [Fact]
    public void Columns_carry_their_units()
    {
        var columns = CsvTable.Read(run.Folder.Table("cells.csv")).Columns;

        Assert.Contains("requests_per_second_mean", columns);
        Assert.Contains("cpu_us_per_request_mean", columns);
        Assert.Contains("pss_bytes_mean", columns);
        Assert.Contains("closed_service_p99_ms", columns);
    }

    [Fact]
    public void A_withheld_figure_is_empty_while_its_counts_stay()
    {
        var row = Assert.Single(CsvTable.Read(run.Folder.Table("trials.csv")).Rows, row => row["status"] == "withheld");

        Assert.Equal("", row["requests_per_second"]);
        Assert.Equal("", row["closed_service_p50_ms"]);
        Assert.NotEqual("", row["completed_in_window"]);
        Assert.Equal("TooShort", row["findings"]);
    }

    [Fact]
    public void A_void_attempt_is_there_and_marked()
    {
        var rows = CsvTable.Read(run.Folder.Table("trials.csv")).Rows.Where(row => row["status"] == "void").ToArray();

        Assert.Equal(2, rows.Length);
        Assert.All(rows, row => Assert.Equal(("django", "1", "MachineSlowed"), (row["target"], row["attempt"], row["findings"])));
    }

    [Fact]
    public void A_percentile_among_cut_off_requests_says_longer_than()
    {
        var row = CsvTable.Read(run.Folder.Table("cells.csv")).Row(("scenario", "wait"), ("target", "django"), ("level", "64"));

        Assert.StartsWith(">", row["closed_service_p99_ms"], StringComparison.Ordinal);
        Assert.Equal("60", row["cohort_cut_off"]);
    }

    [Fact]
    public void Text_of_a_target_is_no_formula_for_a_spreadsheet()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "findings.csv");

        TidyTable.Write(
            path,
            [new FindingRow("Result", "TargetDied", 1, 1, 1, "json", "django", null, null, "=HYPERLINK(\"http://x\",\"y\")", "said, \"twice\"\nand more")]);

        var row = Assert.Single(CsvTable.Read(path).Rows);
        Assert.Equal("'=HYPERLINK(\"http://x\",\"y\")", row["evidence"]);
        Assert.Equal("said, \"twice\"\nand more", row["advice"]);
    }
}
