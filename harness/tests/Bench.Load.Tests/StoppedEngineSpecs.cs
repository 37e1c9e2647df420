using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>What the engine does to itself must not be booked to the server.</summary>
public sealed class StoppedEngineSpecs
{
    private const long Millisecond = 1_000_000;

    /// <summary>Longer than a machine stands still by itself.</summary>
    private static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(800);

    public static TheoryData<LoopKind> Loops => [.. Loads.Loops];

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Requests_that_are_due_while_the_loop_stands_still_wait_for_the_engine_and_not_for_a_connection(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(5) });
        // Behind the one connection twenty requests pile up while the loop stands still.
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 25, connections: 1, windowMs: 1500);
        var results = new List<LevelResult>();
        new LoadRun(job, loop).Run(new StandingStill(), results.Add, TestContext.Current.CancellationToken);
        var level = results.Single();
        Assert.InRange(level.Open!.EngineLag.Histogram.MaxNs, 700 * Millisecond, 1600 * Millisecond);
        Assert.True(level.Open.Response.Histogram.MaxNs > 700 * Millisecond);
        // What is left of the wait is for each other's answers once the loop goes on: twenty of 5 ms, while new ones come.
        Assert.InRange(level.Open.ConnectionWait.Histogram.MaxNs, 20 * Millisecond, 600 * Millisecond);
        Assert.True(level.Engine.StandstillSeconds > 0.7);
    }

    /// <summary>The loop that calls it does nothing else meanwhile.</summary>
    private sealed class StandingStill : ILoadObserver
    {
        public void LevelStarted(Level level)
        {
        }

        public void WindowOpened(Level level) => Thread.Sleep(Stop);

        public void WindowClosed(Level level)
        {
        }
    }
}
