using System.Globalization;
using Bench.Reporting.Tests.Synthetic;
using Microsoft.Playwright;

namespace Bench.Reporting.Tests.Browser;

/// <summary>The committed runs, which readers open first, and a run with claims of all kinds: what holds of the smaller invented one holds of them.</summary>
public class PublishedReportsInABrowserSpecs(ManyClaimsRun run, CommittedReports committed, Chromium chromium)
    : IClassFixture<ManyClaimsRun>, IClassFixture<CommittedReports>, IClassFixture<Chromium>
{
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    public static TheoryData<string> Suites => TestPlaces.CommittedSuites;

    /// <summary>The longest of them.</summary>
    private string Claims => committed.Of("claims-roster");

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task A_committed_report_loads_in_less_than_a_second_without_a_request_or_a_complaint(string suite)
    {
        await using var report = await chromium.Open(committed.Of(suite));

        Assert.InRange(await report.LoadMilliseconds(), 1, 1000);
        Assert.Empty(report.OtherRequests);
        Assert.Empty(report.Complaints);
    }

    [Theory]
    [InlineData(true, ColorScheme.Light, 1280)]
    [InlineData(true, ColorScheme.Dark, 390)]
    [InlineData(false, ColorScheme.Light, 390)]
    [InlineData(false, ColorScheme.Dark, 1280)]
    public async Task With_everything_open_nothing_overhangs_and_axe_finds_nothing_serious(bool isCommitted, ColorScheme scheme, int width)
    {
        await using var report = await chromium.Open(
            isCommitted ? Claims : run.Folder.ReportHtml,
            new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 844 } });
        if (!isCommitted) await report.Photograph(string.Create(CultureInfo.InvariantCulture, $"many-claims-{scheme}-{width}"));

        await report.OpenAllDetails();

        Assert.Empty(await report.Overhanging());
        Assert.Empty(await report.GraveViolations());
    }

    [Fact]
    public async Task The_committed_report_is_whole_without_scripts()
    {
        await using var report = await chromium.Open(Claims, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = Phone });

        Assert.Equal(Cells.Rows.Count, await report.Page.Locator("#all-cells tbody tr:visible").CountAsync());
        Assert.Equal(0, await report.Page.Locator("button, input").CountAsync());
    }

    [Fact]
    public async Task The_committed_report_sorts_and_filters_its_cells()
    {
        await using var report = await chromium.Open(Claims);
        var rates = Cells.Rows
            .Where(row => row["target"] == "django-asgi")
            .Select(row => row["requests_per_second_mean"])
            .Where(rate => rate.Length > 0)
            .OrderByDescending(rate => double.Parse(rate, CultureInfo.InvariantCulture));

        await report.Page.GetByLabel("Only cells with").FillAsync("django-asgi");
        await report.Page.Locator("#all-cells th").Filter(new LocatorFilterOptions { HasText = "Requests a second" }).GetByRole(AriaRole.Button).ClickAsync();

        var shown = await report.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#all-cells tbody tr')].filter(row => !row.hidden).map(row => row.cells[4].querySelector('data')?.value ?? '')");
        Assert.Equal(rates, shown.Where(rate => rate.Length > 0));
    }

    [Fact]
    public async Task On_a_phone_every_statement_s_line_shows_its_word_its_quotation_and_its_figure_inside_the_screen()
    {
        await using var report = await chromium.Open(run.Folder.ReportHtml, new BrowserNewContextOptions { ViewportSize = Phone });

        var lines = await report.Page.Locator(".ruled li:not(.rest)").AllAsync();

        Assert.Equal(run.Page.QuerySelectorAll(".ruled li:not(.rest)").Length, lines.Count);
        foreach (var part in new[] { ".word", "a", ".deciding" })
        {
            foreach (var line in lines)
            {
                var box = (await line.Locator(part).First.BoundingBoxAsync())!;
                Assert.InRange(box.X + box.Width, 1, Phone.Width);
                Assert.InRange(box.Height, 10, 400);
            }
        }
    }

    private static CsvTable Cells => CsvTable.Read(Path.Combine(TestPlaces.Committed("claims-roster"), "cells.csv"));
}
