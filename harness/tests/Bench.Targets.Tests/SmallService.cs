using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Tests;

/// <summary>App/serve.py as a target.</summary>
internal sealed class SmallService
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "App");

    /// <summary>Stands on the command line of all its processes, and of none other.</summary>
    public string Mark { get; init; } = Guid.NewGuid().ToString("N");

    public int Port { get; init; } = FreePort();

    public Target Target(string mode = "serve") => new(
        "small", "none", "A small service", Folder, Port, ["python", "serve.py", "{port}", mode, Mark],
        new Dictionary<string, string> { ["SMALL"] = "yes" }, "requirements/app.txt", ["python3"], ["h11"], ["json"], []);

    /// <summary>What one that runs answers.</summary>
    public static async Task<string> AskAsync(IRunningTarget running, string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"http://{running.Endpoint}{path}"));
    }

    /// <summary>What one that runs sees of its surroundings.</summary>
    public static async Task<JsonElement> SeenAsync(IRunningTarget running) => JsonDocument.Parse(await AskAsync(running, "/seen")).RootElement;

    /// <summary>The processes that its starts have left, as <c>PID command</c>.</summary>
    public IReadOnlyList<string> Left() =>
        [.. Directory.GetDirectories("/proc").Select(Command).Where(command => command.Contains(Mark, StringComparison.Ordinal))];

    /// <summary>Waits until its first process is there.</summary>
    public async Task AppearsAsync()
    {
        for (var wait = Stopwatch.StartNew(); Left().Count == 0; await Task.Delay(5))
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(10), "The service did not start within ten seconds.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Command(string folder)
    {
        try
        {
            return Path.GetFileName(folder) + " " + File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
