using AngleSharp.Html.Parser;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The invented run as if one scenario's answers had been streamed.</summary>
public sealed class StreamReportSpecs
{
    [Fact]
    public void The_time_to_the_first_byte_stands_beside_that_to_the_last_where_answers_were_streamed()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath, changeTrial: trial => trial.Scenario == "wait" ? Streamed(trial) : trial);
        ReportWriter.Write(folder);
        var cells = CsvTable.Read(folder.Table("cells.csv"));
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));

        var streamed = cells.Row(("scenario", "wait"), ("target", "fastapi"), ("level", "8"));
        var shown = page.QuerySelectorAll("#scenario-wait tr[data-target=fastapi][data-level='8'] [data-source*=first_byte]")
            .Select(figure => figure.GetAttribute("value"));
        Assert.Equal([streamed["first_byte_p50_ms"], streamed["first_byte_p99_ms"]], shown);
        Assert.StartsWith("3.", streamed["first_byte_p50_ms"], StringComparison.Ordinal);
        Assert.All(cells.Rows.Where(row => row["scenario"] != "wait"), row => Assert.Empty(row["first_byte_p50_ms"]));
        Assert.Empty(page.QuerySelectorAll("#scenario-json [data-source*=first_byte]"));
    }

    private static TrialRecord Streamed(TrialRecord trial)
    {
        var recorder = LatencyHistogram.NewRecorder();
        var latencies = Enumerable.Range(0, 1_000).Select(index => 3_000_000L + (index * 1_000)).ToArray();
        foreach (var latencyNs in latencies) recorder.RecordValue(latencyNs);
        var first = new LatencySeries(LatencyHistogram.Of(recorder), latencies, default);
        return trial with { Levels = [.. trial.Levels.Select(level => level with { Measured = level.Measured with { FirstByte = first } })] };
    }
}
