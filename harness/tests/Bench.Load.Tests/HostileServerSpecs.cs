using System.Diagnostics;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>A hostile server is measured like any other: its harm is counted by kind, and the level ends when it should.</summary>
public sealed class HostileServerSpecs
{
    private static readonly TimeSpan WaitingTimeout = TimeSpan.FromMilliseconds(80);

    private static readonly LevelPlan Plan = Loads.EarlyPlan(new ClosedLevel(4), windowMs: 500);

    /// <summary>
    /// For two loaded CPUs and a machine that stands still; less than the timeout of 5 s, by which a level would learn too late of harm that makes nobody wait.
    /// </summary>
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(4);

    public static MatrixTheoryData<string, LoopKind> All => new(HostileServer.All.Keys, Loads.Loops);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Its_harm_is_counted_as_what_it_is_and_the_level_ends_on_time(string name, LoopKind loop)
    {
        var hostile = HostileServer.All[name];
        await using var server = ScriptedServer.Start(hostile.Script);
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Plan] };
        if (hostile.Waits) job = job with { ResponseTimeout = WaitingTimeout };
        var clock = Stopwatch.StartNew();
        var level = Loads.Run(job, loop).Single();
        var elapsed = clock.Elapsed;
        Assert.Equal([hostile.Failure], level.Failures.Keys);
        Assert.True(level.FailedInWindow > 0);
        Accounts.AssertAgree(level, await Accounts.CaughtUpAsync(server, level));
        // The drain takes a timeout at most.
        Assert.InRange(elapsed, Plan.Window, Plan.LeadInCap + Plan.Window + WaitingTimeout + Allowance);
    }
}
