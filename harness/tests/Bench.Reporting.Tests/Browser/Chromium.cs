using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;

namespace Bench.Reporting.Tests.Browser;

/// <summary>The machine's own Chromium: nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where pictures of what was tested are kept to be looked at.</summary>
    public static string Pictures { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable) return;
        playwright = await Playwright.CreateAsync();
        // Tests may run as root, whom Chromium's sandbox refuses.
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-quic"] });
    }

    /// <summary>A page that keeps account of what it asks for and complains of.</summary>
    internal async Task<OpenedReport> Open(string reportHtml, BrowserNewContextOptions? options = null)
    {
        if (browser is null) Lack($"Needs {string.Join(" or ", Names)} on the PATH (apt-get install chromium).");
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        return await OpenedReport.Of(await context.NewPageAsync(), new Uri(reportHtml));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    [DoesNotReturn]
    private static void Lack(string reason)
    {
        if (Environment.GetEnvironmentVariable("BENCH_TEST_ALL") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static string? Executable => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
