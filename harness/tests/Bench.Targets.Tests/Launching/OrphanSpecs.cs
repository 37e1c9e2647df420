using System.Diagnostics;
using Bench.Targets.Linux;

namespace Bench.Targets.Tests.Launching;

/// <summary>What happens to targets when the harness itself is killed.</summary>
public sealed class OrphanSpecs
{
    private const string MarkVariable = "BENCH_TEST_PARENT_MARK";
    private const string ReadyVariable = "BENCH_TEST_PARENT_READY";

    [Theory]
    [InlineData(SystemCalls.SignalKill)]
    [InlineData(SystemCalls.SignalTerminate)]
    public async Task Nothing_is_left_when_the_harness_is_killed(int signal)
    {
        var service = new SmallService();
        // Its own folder for temporary files too: a killed parent does not tidy up.
        var temporary = Directory.CreateTempSubdirectory("bench-parent-");
        var ready = Path.Combine(temporary.FullName, "ready");
        using var parent = StartParent(service, ready);
        try
        {
            for (var wait = Stopwatch.StartNew(); !File.Exists(ready); await Task.Delay(20))
                Assert.True(wait.Elapsed < TimeSpan.FromSeconds(60) && !parent.HasExited, "The parent did not start its target.");
            // Three processes of the service, and the shells and tools around them.
            Assert.True(service.Left().Count >= 3, string.Join(Environment.NewLine, service.Left()));
            Assert.Equal(0, SystemCalls.Kill(parent.Id, signal));
            await parent.WaitForExitAsync();
            for (var wait = Stopwatch.StartNew(); service.Left().Count > 0 && wait.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(20);
            Assert.Empty(service.Left());
        }
        finally
        {
            if (!parent.HasExited) parent.Kill();
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>The test above runs this one in a process of its own, where it holds on until that is killed.</summary>
    [Fact]
    public async Task A_target_lives_while_it_is_held()
    {
        var ready = Environment.GetEnvironmentVariable(ReadyVariable);
        var service = new SmallService();
        if (Environment.GetEnvironmentVariable(MarkVariable) is { } mark) service = new SmallService { Mark = mark };
        using var launch = new SmallServiceLaunch();
        var launcher = await launch.LauncherAsync();
        await using var running = await launcher.StartAsync(service.Target("workers"), 1, CancellationToken.None);
        if (ready is not null) await File.WriteAllTextAsync(ready, "ready");
        await Task.Delay(ready is null ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromMinutes(2));
        Assert.True(running.IsAlive);
        Assert.NotEmpty(service.Left());
    }

    private static Process StartParent(SmallService service, string ready)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "-method", "*." + nameof(A_target_lives_while_it_is_held) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [MarkVariable] = service.Mark, [ReadyVariable] = ready, ["TMPDIR"] = Path.GetDirectoryName(ready) },
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Insert(0, typeof(OrphanSpecs).Assembly.Location);
        return Process.Start(start)!;
    }
}
