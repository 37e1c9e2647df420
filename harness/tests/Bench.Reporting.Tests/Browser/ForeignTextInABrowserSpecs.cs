using Bench.Core.Findings;
using Bench.Reporting.Tests.Synthetic;
using Microsoft.Playwright;

namespace Bench.Reporting.Tests.Browser;

/// <summary>Pages that no author has seen before: text of a run that wants to be markup, and very many targets.</summary>
public sealed class ForeignTextInABrowserSpecs(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Hostile = "</script></style></title><script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)>\"'&";
    private const int LargestBytes = 3_000_000;

    private readonly TemporaryFolder parent = new();

    [Fact]
    public async Task Hostile_titles_and_log_lines_neither_run_nor_ask_for_anything()
    {
        var folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with
        {
            Suite = manifest.Suite with
            {
                Title = Hostile,
                Targets = [.. manifest.Suite.Targets.Select(target => target with { Title = Hostile })],
                Scenarios = [.. manifest.Suite.Scenarios.Select(scenario => scenario with { Title = Hostile })],
            },
        }, changeTrial: trial => trial with
        {
            Findings = [.. trial.Findings, new Finding(FindingKind.Errors, FindingEffect.Shown, null, $"last line: {Hostile}", Hostile)],
        });
        ReportWriter.Write(folder);

        await using var report = await chromium.Open(folder.ReportHtml);
        await report.Page.GetByLabel("Only cells with").FillAsync("<img");

        Assert.Equal(Hostile, await report.Page.Locator("h1").TextContentAsync());
        Assert.Empty(report.OtherRequests);
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task With_two_dozen_targets_it_is_small_and_never_wider_than_its_window()
    {
        var folder = WideRun.Write(parent.FullPath);
        ReportWriter.Write(folder);

        Assert.InRange(new FileInfo(folder.ReportHtml).Length, 1, LargestBytes);
        await using var report = await chromium.Open(
            folder.ReportHtml, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 844 } });
        await report.Photograph("two-dozen-targets");
        Assert.Empty(await report.Overhanging());
        await report.Page.SetViewportSizeAsync(390, 844);
        Assert.Empty(await report.Overhanging());
    }

    public void Dispose() => parent.Dispose();
}
