using System.Runtime.Versioning;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.TestServer;

namespace Bench.Load.Tests;

/// <summary>A loop that is never out of work is the bottleneck, and says so.</summary>
[SupportedOSPlatform("linux")]
public sealed class SaturatedLoopSpecs
{
    [Fact]
    public async Task A_loop_with_more_answers_than_it_can_read_is_busy_all_the_time_and_voids_the_level()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The loop that tells waiting from working to the microsecond is Linux's.");
        var dearToRead = CannedAnswer.Hello with { Fields = [.. Enumerable.Range(0, 400).Select(index => $"X-Field-{index}: of no account")] };
        await using var server = NullServer.Start(0, dearToRead);
        // A server that stands still leaves the loop idle: of three windows, one goes without.
        var plan = Loads.Plan(users: 256, windowMs: 600, leadInMs: 200);
        var level = Loads.Run(Loads.Job(server.Endpoint.Port) with { Levels = [plan, plan, plan] }, LoadRun.BestLoop).MaxBy(level => level.Engine.BusyShare)!;
        Assert.InRange(level.Engine.BusyShare, Thresholds.EngineBusyShare, 1);
        Assert.Contains(LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1),
            finding => finding is { Kind: FindingKind.EngineSaturated, Effect: FindingEffect.Void });
    }
}
