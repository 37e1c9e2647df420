using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bench.Reporting.Tests.Synthetic;
using Microsoft.Playwright;

namespace Bench.Reporting.Tests.Browser;

/// <summary>What a reader gets: the invented run with verdicts, in the machine's Chromium.</summary>
public class ReportInABrowserSpecs(DecidedRun run, Chromium chromium) : IClassFixture<DecidedRun>, IClassFixture<Chromium>
{
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    [Fact]
    public async Task It_loads_in_less_than_a_second_without_a_request_or_a_complaint()
    {
        await using var report = await chromium.Open(run.Folder.ReportHtml);

        Assert.InRange(await report.LoadMilliseconds(), 1, 1000);
        Assert.Empty(report.OtherRequests);
        Assert.Empty(report.Complaints);
        Assert.Empty(await report.Overhanging());
    }

    [Fact]
    public async Task Its_policy_stops_a_request_and_a_script_that_are_not_its_own()
    {
        using var outside = new TcpListener(IPAddress.Loopback, 0);
        outside.Start();
        await using var report = await chromium.Open(run.Folder.ReportHtml);

        var ran = await report.Page.EvaluateAsync<bool>("""
            address => new Promise(resolve => {
              document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 'ran'" }));
              const image = Object.assign(new Image(), { src: `http://${address}/x.png` });
              image.onerror = () => resolve(document.title === "ran");
            })
            """, outside.LocalEndpoint.ToString());

        Assert.False(ran);
        Assert.False(outside.Pending());
        Assert.Equal(2, report.Complaints.Count(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_scripts_it_is_whole_and_offers_nothing_that_needs_one()
    {
        await using var report = await chromium.Open(run.Folder.ReportHtml, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await report.Photograph("without-scripts");

        Assert.Equal(run.Report.Analysis.Cells.Count, await report.Page.Locator("#all-cells tbody tr:visible").CountAsync());
        Assert.Equal(0, await report.Page.Locator("button, input").CountAsync());
    }

    [Fact]
    public async Task The_table_of_all_cells_sorts_by_numbers_in_both_directions_and_tells_it()
    {
        await using var report = await chromium.Open(run.Folder.ReportHtml);
        var head = report.Page.Locator("#all-cells th").Filter(new LocatorFilterOptions { HasText = "Requests a second" });
        var means = run.Report.Analysis.Cells.Select(cell => cell.RequestsPerSecond!.Mean).ToArray();

        await head.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal(means.OrderDescending(), await Values(report, 5), Close);
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        Assert.Equal(means.Order(), await Values(report, 5), Close);
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
    }

    [Fact]
    public async Task The_table_of_all_cells_filters_by_words_and_saves_what_is_shown()
    {
        await using var report = await chromium.Open(run.Folder.ReportHtml);

        await report.Page.GetByLabel("Only cells with").FillAsync("json-open django-asgi");
        var shown = await report.Page.Locator("#all-cells tbody tr:visible").AllTextContentsAsync();
        var download = await report.Page.RunAndWaitForDownloadAsync(
            () => report.Page.GetByRole(AriaRole.Button, new() { Name = "Save these as CSV" }).ClickAsync());
        var saved = CsvTable.Read(await download.PathAsync());

        Assert.Equal(2, shown.Count);
        Assert.All(shown, row => Assert.Contains("django-asgi", row, StringComparison.Ordinal));
        var cells = CsvTable.Read(run.Folder.Table("cells.csv"));
        Assert.Equal(["200", "800"], saved.Rows.Select(row => row["level"]));
        Assert.All(saved.Rows, row => Assert.Equal(
            cells.Row(("scenario", "json-open"), ("target", "django-asgi"), ("level", row["level"]))["requests_per_second_mean"],
            row["requests_per_second_mean"]));
    }

    [Theory]
    [InlineData(1280, ".wide")]
    [InlineData(390, ".narrow")]
    public async Task A_tap_and_the_arrow_keys_tell_a_marks_value_in_words(int width, string drawing)
    {
        await using var report = await chromium.Open(
            run.Folder.ReportHtml, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 844 } });
        var chart = report.Page.Locator($"#scenario-json figure {drawing} svg").First;
        var first = await report.Page.Locator("#scenario-json figure .wide .marks title").First.TextContentAsync();
        await chart.ScrollIntoViewIfNeededAsync();

        await chart.FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(first, await report.Page.Locator(".tip").TextContentAsync());
        await report.Page.Keyboard.PressAsync("Escape");
        Assert.True(await report.Page.Locator(".tip").IsHiddenAsync());
        await chart.Locator(".marks > *").Last.ClickAsync();
        Assert.Matches("^(fastapi|fastapi~aa|django|django-asgi), closed ", await report.Page.Locator(".tip").TextContentAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_serious_in_light_on_wide_windows_and_in_dark_on_narrow_ones(ColorScheme scheme, int width)
    {
        await using var report = await chromium.Open(
            run.Folder.ReportHtml, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 844 } });
        await report.Photograph(string.Create(CultureInfo.InvariantCulture, $"{scheme}-{width}"));

        await report.OpenAllDetails();
        Assert.Empty(await report.GraveViolations());
    }

    [Fact]
    public async Task Dark_mode_changes_paper_and_ink()
    {
        await using var light = await chromium.Open(run.Folder.ReportHtml, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await using var dark = await chromium.Open(run.Folder.ReportHtml, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });

        Assert.Equal(("rgb(255, 255, 255)", "rgb(21, 24, 28)"), (await Paper(light), await Paper(dark)));
    }

    [Fact]
    public async Task On_a_phone_the_page_never_scrolls_sideways()
    {
        await using var report = await chromium.Open(run.Folder.ReportHtml, new BrowserNewContextOptions { ViewportSize = Phone });

        await report.OpenAllDetails();

        Assert.Empty(await report.Overhanging());
    }

    [Fact]
    public async Task Printed_it_is_light_without_controls_and_with_every_cell_inside_the_paper()
    {
        await using var report = await chromium.Open(
            run.Folder.ReportHtml,
            new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 720, Height = 1000 } });
        await report.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Chromium.Pictures, "printed.pdf"), Format = "A4" });

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await report.Photograph("printed");

        Assert.Equal("rgb(255, 255, 255)", await Paper(report));
        Assert.True(await report.Page.Locator(".controls").IsHiddenAsync());
        Assert.Equal(run.Report.Analysis.Cells.Count, await report.Page.Locator("#all-cells tbody tr:visible").CountAsync());
        Assert.Empty(await report.Overhanging());
    }

    private static Task<string> Paper(OpenedReport report) => report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task<double[]> Values(OpenedReport report, int column) =>
        await report.Page.EvaluateAsync<double[]>(
            $"[...document.querySelectorAll('#all-cells tbody td:nth-child({column}) data')].map(figure => Number(figure.value))");

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * expected;
}
