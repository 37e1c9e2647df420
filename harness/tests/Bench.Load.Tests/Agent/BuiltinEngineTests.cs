using System.Diagnostics;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests.Agent;

public sealed class BuiltinEngineTests
{
    [Fact]
    public async Task A_job_comes_back_measured_from_another_process()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var observer = new RecordingObserver();
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(1, 200), Loads.Plan(4, 200)] };
        var levels = await Engine("agent").RunAsync(job, observer, CancellationToken.None);
        Assert.Equal([new ClosedLevel(1), new ClosedLevel(4)], levels.Select(level => level.Level));
        Assert.All(levels, level => Assert.True(level.Total.Holds && level.Total.Ok > 0 && level.Service.Count == level.Cohort.Ok));
        Assert.InRange(server.Counts.Requests, levels.Sum(level => level.Total.Ok), levels.Sum(level => level.Total.Sent));
        Assert.Equal(6, observer.Events.Count);
    }

    [Fact]
    public async Task A_prepared_process_takes_one_job_and_no_second()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var starts = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var agent = TestProgram.Command("agent");
        var engine = new BuiltinEngine(new AgentCommand("sh", ["-c", "echo started >> \"$0\"; exec \"$@\"", starts, agent.Program, .. agent.Arguments]));
        var job = Loads.Job(server.Endpoint.Port);
        try
        {
            engine.Prepare(job.Cpus);
            engine.Prepare(job.Cpus);
            Assert.Single(await engine.RunAsync(job, new RecordingObserver(), CancellationToken.None));
            Assert.Single(await File.ReadAllLinesAsync(starts, TestContext.Current.CancellationToken));
            Assert.Single(await engine.RunAsync(job, new RecordingObserver(), CancellationToken.None));
            Assert.Equal(2, (await File.ReadAllLinesAsync(starts, TestContext.Current.CancellationToken)).Length);
        }
        finally
        {
            File.Delete(starts);
        }
    }

    [Fact]
    public async Task Cancelling_ends_the_process_in_the_middle_of_a_level()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        using var cancellation = new CancellationTokenSource();
        var observer = new RecordingObserver();
        var run = Engine("agent").RunAsync(Loads.Job(server.Endpoint.Port, windowMs: 60_000), observer, cancellation.Token);
        await observer.FirstWindow.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await AssertLoadHasEndedAsync(server);
    }

    [Fact]
    public async Task An_agent_ends_when_its_starter_is_killed()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var starter = TestProgram.Command("starter", server.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var process = Process.Start(starter.Program, starter.Arguments);
        await UntilAsync(() => server.Counts.Requests > 100);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await AssertLoadHasEndedAsync(server);
    }

    [Fact]
    public async Task An_agent_that_an_interrupt_ended_first_is_a_cancelled_run_and_no_failure()
    {
        using var cancellation = new CancellationTokenSource();
        var observer = new InterruptedObserver(cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Engine("broken-agent", BrokenAgent.DiesInLevel).RunAsync(Loads.Job(80), observer, cancellation.Token));
    }

    [Theory]
    [InlineData(BrokenAgent.DiesInLevel, "before it was done")]
    [InlineData(BrokenAgent.DiesEarly, "out of cheese")]
    [InlineData(BrokenAgent.DiesEarly, "exit code 7")]
    [InlineData(BrokenAgent.SpeaksAnotherVersion, "version 99")]
    [InlineData(BrokenAgent.SpeaksSomethingElse, "Segmentation fault")]
    [InlineData(BrokenAgent.LosesResults, "0 of 1 results")]
    public async Task A_broken_agent_fails_the_engine_with_the_evidence(string kind, string evidence)
    {
        var error = await Assert.ThrowsAsync<EngineFailedException>(
            () => Engine("broken-agent", kind).RunAsync(Loads.Job(80), new RecordingObserver(), CancellationToken.None));
        Assert.Contains(evidence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_named()
    {
        var engine = new BuiltinEngine(new AgentCommand("/no/such/bench", ["agent"]));
        var error = await Assert.ThrowsAsync<EngineFailedException>(
            () => engine.RunAsync(Loads.Job(80), new RecordingObserver(), CancellationToken.None));
        Assert.Contains("/no/such/bench agent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_thread_of_the_agent_stays_on_the_jobs_CPUs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "CPU sets are Linux's.");
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var observer = new RecordingObserver();
        var job = Loads.Job(server.Endpoint.Port, windowMs: 1000) with { Cpus = new CpuSet([0]) };
        var run = Engine("agent").RunAsync(job, observer, CancellationToken.None);
        await observer.FirstWindow.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var allowed = ChildThreads().SelectMany(task => Lines(Path.Combine(task, "status")))
            .Where(line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal)).Select(line => line.Split('\t')[1]).ToList();
        Assert.NotEmpty(allowed);
        Assert.All(allowed, cpus => Assert.Equal("0", cpus));
        await run;
    }

    [Fact]
    public async Task A_CPU_that_this_machine_has_not_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "CPU sets are Linux's.");
        var job = Loads.Job(80) with { Cpus = new CpuSet([4000]) };
        var error = await Assert.ThrowsAsync<EngineFailedException>(
            () => Engine("agent").RunAsync(job, new RecordingObserver(), CancellationToken.None));
        Assert.Contains("CPU 4000", error.Message, StringComparison.Ordinal);
    }

    private static BuiltinEngine Engine(params string[] arguments) => new(TestProgram.Command(arguments));

    private static IEnumerable<string> ChildThreads() => Directory.EnumerateDirectories("/proc/self/task")
        .SelectMany(task => Lines(Path.Combine(task, "children"))).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(child => Directory.EnumerateDirectories($"/proc/{child}/task"));

    /// <summary>None of a thread that has ended meanwhile.</summary>
    private static string[] Lines(string ofThread)
    {
        try
        {
            return File.ReadAllLines(ofThread);
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static async Task AssertLoadHasEndedAsync(ScriptedServer server)
    {
        // The server's own count: no request for a quarter of a second, where four users sent one a millisecond.
        var last = -1L;
        await UntilAsync(() =>
        {
            var before = last;
            last = server.Counts.Requests;
            return last == before;
        });
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var attempt = 0; attempt < 80; attempt++)
        {
            if (isSo()) return;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
        Assert.Fail("Not within 20 seconds.");
    }
}
