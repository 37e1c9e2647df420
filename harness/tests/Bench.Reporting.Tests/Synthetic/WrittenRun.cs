using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>An invented run with all its reports, written once for a class of tests.</summary>
public sealed class WrittenRun : IDisposable
{
    private readonly TemporaryFolder parent = new();

    public WrittenRun()
    {
        Folder = SyntheticRun.Write(parent.FullPath);
        Report = ReportWriter.Write(Folder);
        Page = new HtmlParser().ParseDocument(File.ReadAllText(Folder.ReportHtml));
    }

    public RunFolder Folder { get; }

    public Report Report { get; }

    public IDocument Page { get; }

    public void Dispose()
    {
        Page.Dispose();
        parent.Dispose();
    }
}
