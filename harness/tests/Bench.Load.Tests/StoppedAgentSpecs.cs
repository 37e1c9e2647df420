using System.Diagnostics;
using System.Globalization;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.Load.Tests.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>An engine that is stopped must not pass for a target that is slow.</summary>
public sealed class StoppedAgentSpecs
{
    private static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(300);

    public static TheoryData<Level> Levels => [new ClosedLevel(4), new OpenLevel(500, ArrivalKind.Poisson, 8)];

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task An_agent_that_is_stopped_inside_a_window_voids_the_level_by_its_lag(Level level)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are stopped with a signal.");
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        var observer = new RecordingObserver();
        var engine = new BuiltinEngine(TestProgram.Command("agent"));
        var run = engine.RunAsync(Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(level, 1500)] }, observer, TestContext.Current.CancellationToken);
        await observer.FirstWindow.Task;
        var agent = Agent();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await SignalAsync("STOP", agent);
        await Task.Delay(Stop, TestContext.Current.CancellationToken);
        await SignalAsync("CONT", agent);
        var measured = (await run).Single();

        Assert.InRange(measured.Engine.StandstillSeconds, Stop.TotalSeconds * 0.9, 2);
        var finding = LevelFindings.Of(new LevelRecord(measured, null, null), targetCpus: 1).First(finding => finding.Kind == FindingKind.EngineLag);
        Assert.Equal(FindingEffect.Void, finding.Effect);
        Assert.Contains("stood still", finding.Evidence, StringComparison.Ordinal);
    }

    /// <summary>The child of this process that runs the agent.</summary>
    private static int Agent() => Process.GetProcesses().Select(process => process.Id).Single(id => IsAgent(id));

    private static bool IsAgent(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").EndsWith("\0agent\0", StringComparison.Ordinal)
                && File.ReadAllText($"/proc/{id}/status").Contains($"PPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // it has ended meanwhile
        }
    }

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
