using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests.Agent;

/// <summary>A load that has nobody left to answer it ends at once, with what it has measured.</summary>
public sealed class StoppedLoadSpecs
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task In_a_window_it_ends_with_what_the_window_holds_and_begins_no_further_level()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver();
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(4, 60_000), Loads.Plan(8, 60_000)] };
        var run = new BuiltinEngine(TestProgram.Command("agent")).RunAsync(job, observer, CancellationToken.None, stop.Token);
        await observer.FirstWindow.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var level = Assert.Single(await run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(new ClosedLevel(4), level.Level);
        Assert.InRange(level.WindowSeconds, 0.2, 30);
        Assert.True(level.Cohort.Ok > 0 && level.Cohort.Holds && level.Total.Holds, level.ToString());
        Assert.Equal(3, observer.Events.Count);
    }

    [Fact]
    public async Task While_it_waits_for_answers_before_the_window_it_has_nothing_to_tell()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = Minute });
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [new LevelPlan(new ClosedLevel(4), TimeSpan.Zero, Minute, Minute)] };
        var run = new BuiltinEngine(TestProgram.Command("agent")).RunAsync(job, new RecordingObserver(), CancellationToken.None, stop.Token);
        Assert.Empty(await run.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_engine_that_cannot_stop_is_ended()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var run = new BuiltinEngine(TestProgram.Command("broken-agent", BrokenAgent.IsDeaf))
            .RunAsync(Loads.Job(80), new RecordingObserver(), CancellationToken.None, stop.Token);
        Assert.Empty(await run.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task None_is_begun_against_a_target_that_has_ended_already()
    {
        var observer = new RecordingObserver();
        Assert.Empty(await new BuiltinEngine(TestProgram.Command("agent")).RunAsync(
            Loads.Job(80), observer, CancellationToken.None, new CancellationToken(canceled: true)));
        Assert.Empty(observer.Events);
    }
}
