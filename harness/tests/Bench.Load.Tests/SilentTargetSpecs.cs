using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.Load.Tests.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>A target that takes connections and says nothing is not asked until the cap of the lead-in.</summary>
public sealed class SilentTargetSpecs
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static TheoryData<Level> Levels => [new ClosedLevel(4), new OpenLevel(200, ArrivalKind.Poisson, 8)];

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task A_lead_in_without_a_word_ends_the_load_and_is_told(Level silent)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = Minute });
        var observer = new RecordingObserver();
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Waiting(silent, TimeSpan.FromSeconds(0.5)), Loads.Plan(8, 200)], ResponseTimeout = Minute };
        var run = new BuiltinEngine(TestProgram.Command("agent")).RunAsync(job, observer, TestContext.Current.CancellationToken);
        Assert.Empty(await run.WaitAsync(Minute / 2, TestContext.Current.CancellationToken));
        Assert.Equal([$"started {silent}", $"silent {silent}"], observer.Events);
    }

    [Fact]
    public async Task One_that_answers_slowly_is_waited_for()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromSeconds(1) });
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Waiting(new ClosedLevel(4), TimeSpan.FromSeconds(1.9))] };
        // Two answers a connection take longer than the silence that is allowed, though a timer may end a little early.
        Assert.InRange(Loads.Run(job, LoadRun.BestLoop).Single().LeadInSeconds, 1.95, 20);
    }

    private static LevelPlan Waiting(Level level, TimeSpan silence) => new(level, TimeSpan.Zero, Minute, TimeSpan.FromSeconds(1), Silence: silence);
}
