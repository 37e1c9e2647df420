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
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, users: 256, windowMs: 2000, leadInMs: 500), LoadRun.BestLoop).Single();
        Assert.InRange(level.Engine.BusyShare, Thresholds.EngineBusyShare, 1);
        Assert.Contains(LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1),
            finding => finding is { Kind: FindingKind.EngineSaturated, Effect: FindingEffect.Void });
    }
}
