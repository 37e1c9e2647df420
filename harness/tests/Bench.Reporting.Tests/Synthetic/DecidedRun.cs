using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>The invented run with blocks enough for verdicts, one claim of it changed after the run began.</summary>
public sealed class DecidedRun : IDisposable
{
    public const string ChangedClaim = "slower";

    private readonly TemporaryFolder parent = new();

    public DecidedRun()
    {
        Folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with
        {
            Claims =
            [
                .. manifest.Claims!
                    .Select(item => item.Claim.Id == ChangedClaim ? item with { Claim = item.Claim with { WouldChange = "Something else." } } : item),
            ],
        }, blocks: 14);
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
