using System.Diagnostics;
using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>A hostile server is measured like any other: its harm is counted by kind, and the level ends when it should.</summary>
public sealed class HostileServerSpecs
{
    private static readonly TimeSpan WaitingTimeout = TimeSpan.FromMilliseconds(80);

    private static readonly LevelPlan EarlyWindow = Loads.Plan(users: 4, windowMs: 500) with { LeadInCap = TimeSpan.FromMilliseconds(100) };

    public static MatrixTheoryData<string, LoopKind> All => new(HostileServer.All.Keys, Loads.Loops);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Its_harm_is_counted_as_what_it_is_and_the_level_ends_on_time(string name, LoopKind loop)
    {
        var hostile = HostileServer.All[name];
        await using var server = ScriptedServer.Start(hostile.Script);
        var job = Loads.Job(server.Endpoint.Port);
        // Some of these users never get ready, and pause for twice as long after each failure: the window begins before that is long.
        if (hostile.Waits) job = job with { ResponseTimeout = WaitingTimeout, Levels = [EarlyWindow] };
        var clock = Stopwatch.StartNew();
        var level = Loads.Run(job, loop).Single();
        var elapsed = clock.Elapsed;
        Assert.Equal([hostile.Failure], level.Failures.Keys);
        Assert.True(level.FailedInWindow > 0);
        Accounts.AssertAgree(level, server.Counts);
        var plan = job.Levels[0];
        // A timeout for the cohort to drain, and a second for two loaded CPUs.
        Assert.InRange(elapsed, plan.Window, plan.LeadInCap + plan.Window + WaitingTimeout + TimeSpan.FromSeconds(1));
    }
}
