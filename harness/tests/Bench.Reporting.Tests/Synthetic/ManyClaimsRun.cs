using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>The invented run with blocks enough for verdicts on claims of all kinds, written once for a class of tests.</summary>
public sealed class ManyClaimsRun : IDisposable
{
    private readonly TemporaryFolder parent = new();

    public ManyClaimsRun()
    {
        Folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with { Claims = ManyClaims.All }, blocks: 14);
        ProbeJournal.Append(Folder, ManyClaims.Defaults);
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
