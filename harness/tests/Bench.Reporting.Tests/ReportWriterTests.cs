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

    private static SortedDictionary<string, string> Contents(RunFolder folder) => new(
        Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder.FullPath, file), file => Convert.ToBase64String(File.ReadAllBytes(file))));
}
