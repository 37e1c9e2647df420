using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Browser;

/// <summary>Pages of the committed runs, made from manifest and journals: those of long runs are not committed.</summary>
public sealed class CommittedReports : IDisposable
{
    private readonly DirectoryInfo made = Directory.CreateTempSubdirectory("bench-pages-");

    /// <returns>The page of a suite's committed run.</returns>
    public string Of(string suite)
    {
        var copy = Path.Combine(made.FullName, suite);
        var page = Path.Combine(copy, "report.html");
        if (File.Exists(page)) return page;
        TestPlaces.CopyCommitted(suite, copy);
        File.Delete(page);
        ReportWriter.Write(new RunFolder(copy));
        return page;
    }

    public void Dispose() => made.Delete(recursive: true);
}
