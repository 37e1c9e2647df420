using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

public class ReportWriterTests
{
    [Fact]
    public void Rebuilding_writes_the_same_bytes_also_in_another_place()
    {
        using var here = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var folder = SyntheticRun.Write(here.FullPath);
        ReportWriter.Write(folder);
        var first = Contents(folder);

        var copy = new RunFolder(Path.Combine(elsewhere.FullPath, "moved"));
        Directory.CreateDirectory(copy.FullPath);
        File.Copy(folder.Manifest, copy.Manifest);
        File.Copy(folder.Trials, copy.Trials);
        ReportWriter.Write(copy);
        ReportWriter.Write(folder);

        Assert.Equal(first, Contents(folder));
        Assert.Equal(first, Contents(copy));
    }

    [Fact]
    public void The_analysis_is_read_back_the_same_by_what_compares_runs()
    {
        using var here = new TemporaryFolder();
        var folder = SyntheticRun.Write(here.FullPath);
        ReportWriter.Write(folder);
        var text = File.ReadAllText(folder.Analysis);

        var analysis = JsonSerializer.Deserialize<Analysis>(text, RunJson.Document)!;

        Assert.Equal(text, JsonSerializer.Serialize(analysis, RunJson.Document) + "\n");
        Assert.Equal(24, analysis.Cells.Count);
    }

    [Fact]
    public void A_chart_that_is_drawn_no_more_does_not_stay_behind()
    {
        using var here = new TemporaryFolder();
        var folder = SyntheticRun.Write(here.FullPath);
        Directory.CreateDirectory(folder.Charts);
        var stale = Path.Combine(folder.Charts, "gone-throughput.png");
        File.WriteAllText(stale, string.Empty);

        ReportWriter.Write(folder);

        Assert.False(File.Exists(stale));
    }

    private static SortedDictionary<string, string> Contents(RunFolder folder) => new(
        Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder.FullPath, file), file => Convert.ToBase64String(File.ReadAllBytes(file))));
}
