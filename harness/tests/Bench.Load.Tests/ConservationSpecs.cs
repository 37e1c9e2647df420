using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>Whatever a server does, each request ends in exactly one way, and the server's own count agrees.</summary>
public sealed class ConservationSpecs(MeasuredScripts measured) : IClassFixture<MeasuredScripts>
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
        var (level, server) = await measured.OfAsync(Scripts[script], loop);
        Accounts.AssertAgree(level, server);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task In_an_open_level_all_that_was_due_is_ok_or_failed_or_cut_off(string script, LoopKind loop)
    {
        var (level, server) = await MeasuredScripts.MeasureAsync(
            Scripts[script], loop, Loads.Plan(new OpenLevel(400, ArrivalKind.Poisson, Users), windowMs: 250));
        var open = level.Open!;
        Assert.True(level.Total.Holds, level.Total.ToString());
        Assert.True(level.Cohort.Holds, level.Cohort.ToString());
        Assert.True(level.Cohort.Sent > 0);
        Assert.Equal(level.Cohort.Ok, level.Service.Count);
        Assert.Equal(level.Cohort.Ok, open.Response.Histogram.Count);
        Assert.Equal(level.Cohort.Failed, open.FailedResponse.Count);
        // Each was sent, after a wait and a lag, or never.
        Assert.Equal(level.Cohort.Sent, open.ConnectionWait.Histogram.Count + open.NeverSent);
        Assert.Equal(open.ConnectionWait.Histogram.Count, open.EngineLag.Histogram.Count);
        Assert.Equal(level.Engine.InFlightSeconds, level.Engine.OverlapSeconds, 1e-6);
        Assert.InRange(server.Requests, level.Total.Ok, level.Total.Sent);
        Assert.InRange(server.Connections, level.Connections.Opened - Users, level.Connections.Opened + Users);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public async Task Good_answers_in_any_framing_are_all_successes(string script, LoopKind loop)
    {
        var (level, _) = await measured.OfAsync(Scripts[script], loop);
        Assert.Equal(0, level.Total.Failed);
        Assert.True(level.CompletedInWindow > 0);
        Assert.True(level.Connections.FullyChecked >= level.Total.Ok / 100);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Announced_closes_cost_no_request_but_are_counted(LoopKind loop)
    {
        var (level, server) = await measured.OfAsync(Scripts["announced close"], loop);
        Assert.Equal(0, level.Total.Failed);
        Assert.InRange(level.Connections.ClosedByServer, server.Connections - 2 * Users, server.Connections);
    }
}
