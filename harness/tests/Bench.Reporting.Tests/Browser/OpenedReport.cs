using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bench.Reporting.Tests.Browser;

/// <summary>A report in a browser, with all that it asked for and complained of.</summary>
internal sealed class OpenedReport : IAsyncDisposable
{
    // What holds is not listed, element by element: on a page of thousands that takes longer than to look.
    private static readonly AxeRunOptions ViolationsAlone = new() { ResultTypes = [ResultType.Violations], Selectors = false };

    private readonly Uri address;
    private readonly List<string> requests = [];
    private readonly List<string> complaints = [];

    private OpenedReport(IPage page, Uri address)
    {
        (Page, this.address) = (page, address);
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Requests for anything but the report itself.</summary>
    public IEnumerable<string> OtherRequests => requests.Where(url => url.Split('#')[0] != address.AbsoluteUri);

    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<OpenedReport> Of(IPage page, Uri address)
    {
        var report = new OpenedReport(page, address);
        await page.GotoAsync(address.AbsoluteUri);
        return report;
    }

    /// <summary>What makes the page wider than its window; nothing where it does not scroll sideways.</summary>
    public Task<string[]> Overhanging() => Page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll("main *")].filter(part => part.getBoundingClientRect().right > width)
            .map(part => `${part.tagName} ${part.id} ${part.getAttribute("class")}: ${part.getBoundingClientRect().right} of ${width}`).slice(0, 12);
        }
        """);

    /// <summary>
    /// Milliseconds until the page was loaded. What else the machine does can only add to it: the fastest of three is what the page itself takes.
    /// </summary>
    public async Task<double> LoadMilliseconds()
    {
        var fastest = await Once();
        for (var again = 0; again < 2; again++)
        {
            await Page.ReloadAsync();
            fastest = Math.Min(fastest, await Once());
        }

        return fastest;

        Task<double> Once() => Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
    }

    public Task OpenAllDetails() => Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

    /// <summary>What axe finds serious or critical, each with the first elements that it is about.</summary>
    public async Task<IReadOnlyList<string>> GraveViolations() =>
        [.. from violation in (await Page.RunAxe(ViolationsAlone)).Violations
            where violation.Impact is "serious" or "critical"
            select $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"];

    /// <summary>All of the page: without graphics a JPEG of it takes three seconds and a PNG twenty, with other work beside it longer.</summary>
    public Task Photograph(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Chromium.Pictures, name + ".jpg"),
        Type = ScreenshotType.Jpeg,
        Quality = 80,
        FullPage = true,
        Timeout = 120_000,
    });

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
