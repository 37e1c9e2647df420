using System.Diagnostics;
using Bench.Targets.Docker;

namespace Bench.EndToEnd.Tests;

/// <summary>The Docker engine as a process of this machine.</summary>
internal static class EngineProcess
{
    /// <summary>One that <c>.ci/docker-engine</c> has started, with its own command line; else the system's.</summary>
    /// <param name="endpoint">As DOCKER_HOST names it.</param>
    public static async Task RestartAsync(string endpoint)
    {
        var number = Path.Combine(Path.GetDirectoryName(new Uri(endpoint).LocalPath)!, "dockerd.pid");
        if (!File.Exists(number))
        {
            (await BenchProcess.RunProgramAsync("systemctl", "/", new Dictionary<string, string?>(), "restart", "docker")).MustExitWith(0);
            return;
        }

        var id = int.Parse(await File.ReadAllTextAsync(number), System.Globalization.CultureInfo.InvariantCulture);
        var command = (await File.ReadAllTextAsync($"/proc/{id}/cmdline")).TrimEnd('\0').Split('\0');
        Signals.Send(id, Signals.Terminate);
        for (var wait = Stopwatch.StartNew(); Directory.Exists($"/proc/{id}"); await Task.Delay(TimeSpan.FromMilliseconds(50)))
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(30), "The engine did not end within 30 s.");
        // Of a session of its own, and deaf to the end of these tests, as it was.
        var log = Path.Combine(Path.GetDirectoryName(number)!, "dockerd.log");
        (await BenchProcess.RunProgramAsync(
            "sh", "/", new Dictionary<string, string?>(), ["-c", "exec setsid --fork \"$@\" >>\"$0\" 2>&1 </dev/null", log, .. command]))
            .MustExitWith(0);
        for (var wait = Stopwatch.StartNew();
            (await DockerEngine.FindAsync(CancellationToken.None)).Engine is null;
            await Task.Delay(TimeSpan.FromMilliseconds(200)))
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(30), "The engine does not answer 30 s after its start.");
    }
}
