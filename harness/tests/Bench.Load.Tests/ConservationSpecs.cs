using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>Whatever a server does, each request ends in exactly one way, and the server's own count agrees.</summary>
public sealed class ConservationSpecs
{
    private const int Users = 4;

    private static readonly Dictionary<string, ServerScript> Scripts = new()
    {
        ["plain"] = new(),
        ["delay"] = new() { Delay = TimeSpan.FromMilliseconds(20) },
        ["fragments"] = new() { FragmentBytes = 1 },
        ["chunked"] = new() { Framing = BodyFraming.Chunked },
        ["chunked in fragments"] = new() { Framing = BodyFraming.Chunked, FragmentBytes = 3 },
        ["until close"] = new() { Framing = BodyFraming.UntilClose },
        ["interim"] = new() { SendsInterim = true },
        ["announced close"] = new() { CloseAfter = 5, AnnouncesClose = true },
        ["unannounced close"] = new() { CloseAfter = 5 },
    };

    public static TheoryData<LoopKind> Loops => [.. Loads.Loops];

    public static MatrixTheoryData<string, LoopKind> All => new(Scripts.Keys, Loads.Loops);

    public static MatrixTheoryData<string, LoopKind> Good =>
        new(["plain", "delay", "fragments", "chunked", "chunked in fragments", "until close", "interim", "announced close"], Loads.Loops);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Sent_is_ok_and_failed_and_cut_off(string script, LoopKind loop)
    {
        var (level, server) = await MeasureAsync(Scripts[script], loop);
        Accounts.AssertAgree(level, server);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public async Task Good_answers_in_any_framing_are_all_successes(string script, LoopKind loop)
    {
        var (level, _) = await MeasureAsync(Scripts[script], loop);
        Assert.Equal(0, level.Total.Failed);
        Assert.True(level.CompletedInWindow > 0);
        Assert.True(level.Connections.FullyChecked >= level.Total.Ok / 100);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Announced_closes_cost_no_request_but_are_counted(LoopKind loop)
    {
        var (level, server) = await MeasureAsync(Scripts["announced close"], loop);
        Assert.Equal(0, level.Total.Failed);
        Assert.InRange(level.Connections.ClosedByServer, server.Connections - 2 * Users, server.Connections);
    }

    private static async Task<(LevelResult Level, ServerCounts Server)> MeasureAsync(ServerScript script, LoopKind loop)
    {
        await using var server = ScriptedServer.Start(script);
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, Users), loop).Single();
        return (level, server.Counts);
    }
}
