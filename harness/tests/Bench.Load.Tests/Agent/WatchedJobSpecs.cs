using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests.Agent;

/// <summary>Jobs that somebody looks on: they tell each second, and what they have when they are interrupted.</summary>
public sealed class WatchedJobSpecs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_interrupted_job_comes_back_with_what_it_has_measured()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(5) });
        using var interrupt = new CancellationTokenSource();
        // The window opens within its cap of 0.4 s, so the first second that is told as such is the window's.
        var watcher = new Watcher(second =>
        {
            if (second.Second >= 0) interrupt.Cancel();
        });
        var job = Loads.Job(server.Endpoint.Port, windowMs: 60_000, leadInMs: 0) with { IsWatched = true };
        var level = Assert.Single(await Engine().RunAsync(job, watcher, interrupt.Token).WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.InRange(level.WindowSeconds, 0.9, 30);
        Assert.True(level.Cohort.Ok > 0 && level.Cohort.Holds && level.Total.Holds, level.ToString());
        Assert.InRange(level.Cohort.CutOff, 0, 4);
        Assert.Equal(level.Engine.InFlightSeconds, level.Engine.OverlapSeconds, 1e-6);
    }

    [Fact]
    public async Task A_job_that_is_interrupted_while_it_warms_up_has_nothing_to_tell()
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        using var interrupt = new CancellationTokenSource();
        var plan = new LevelPlan(new ClosedLevel(2), Patience, Patience, Patience);
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [plan], IsWatched = true };
        var run = Engine().RunAsync(job, new Watcher(_ => interrupt.Cancel()), interrupt.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_watched_jobs_tell_their_seconds()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(5) });
        var seconds = new List<SecondSample>();
        await Engine().RunAsync(Loads.Job(server.Endpoint.Port, windowMs: 1100, leadInMs: 0), new Watcher(seconds.Add), CancellationToken.None);
        Assert.Empty(seconds);
        await Engine().RunAsync(
            Loads.Job(server.Endpoint.Port, windowMs: 2100, leadInMs: 0) with { IsWatched = true }, new Watcher(seconds.Add), CancellationToken.None);
        Assert.Equal(2, seconds.Count(second => second is { Second: >= 0, Ok: > 100 }));
    }

    private static BuiltinEngine Engine() => new(TestProgram.Command("agent"));

    private sealed class Watcher(Action<SecondSample> told) : ILoadObserver
    {
        public void LevelStarted(Level level)
        {
            // Only seconds are of interest.
        }

        public void WindowOpened(Level level)
        {
            // Likewise.
        }

        public void WindowClosed(Level level)
        {
            // Likewise.
        }

        public void SecondEnded(SecondSample second) => told(second);
    }
}
