using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>Windows of so many requests instead of so much time.</summary>
public sealed class CountedLoadSpecs
{
    public static TheoryData<LoopKind> Loops => [.. Loads.Loops];

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_closed_level_sends_as_many_requests_as_it_is_asked_for_and_ends(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(5) });
        var level = Run(Job(server, new ClosedLevel(4), requests: 37), loop);
        Assert.Equal(new Conservation(37, 37, 0, 0), level.Total);
        Assert.Equal(level.Total, level.Cohort);
        Assert.Equal(37, server.Counts.Requests);
        Assert.Equal(37, level.CompletedInWindow);
        // Ten rounds of five milliseconds, of the minute that it might have taken.
        Assert.InRange(level.WindowSeconds, 0.045, 20);
        Assert.Equal(level.Engine.InFlightSeconds, level.Engine.OverlapSeconds, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task An_open_level_likewise(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var level = Run(Job(server, new OpenLevel(400, ArrivalKind.Constant, 4), requests: 40), loop);
        Assert.Equal(new Conservation(40, 40, 0, 0), level.Total);
        Assert.Equal(40, server.Counts.Requests);
        Assert.InRange(level.WindowSeconds, 0.095, 20);
        Assert.Equal(level.Engine.InFlightSeconds, level.Engine.OverlapSeconds, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Fewer_requests_than_users_are_possible(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        Assert.Equal(new Conservation(1, 1, 0, 0), Run(Job(server, new ClosedLevel(4), requests: 1), loop).Total);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Warming_up_is_not_among_them(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var job = Job(server, new ClosedLevel(2), requests: 20);
        // The lead-in lasts on until each user has had two answers, however late they come.
        var level = Run(job with { Levels = [job.Levels[0] with { LeadIn = TimeSpan.FromMilliseconds(100), LeadInCap = TimeSpan.FromMinutes(1) }] }, loop);
        Assert.Equal(20, level.Cohort.Sent);
        Assert.True(level.Total.Sent >= 20 + 2 * 2, level.Total.ToString());
        Assert.True(level.Total.Holds, level.Total.ToString());
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Requests_that_fail_count_too(LoopKind loop)
    {
        await using var server = RefusingServer.Start(0);
        var level = Run(Job(server, new ClosedLevel(3), requests: 10), loop);
        Assert.Equal(new Conservation(10, 0, 10, 0), level.Cohort);
        Assert.Equal(10, level.Failures[FailureKind.Connect]);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Where_any_success_will_do_neither_status_nor_body_must_be_known(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Answer = new CannedAnswer(204, []) });
        var job = Job(server, new ClosedLevel(2), requests: 10) with { Requests = [new PreparedRequest(RequestTemplate.Get("/"), null, null)] };
        Assert.Equal(10, Run(job, loop).Total.Ok);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Where_any_success_will_do_an_error_is_none(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = Fault.WrongStatus });
        var job = Job(server, new ClosedLevel(2), requests: 10) with { Requests = [new PreparedRequest(RequestTemplate.Get("/"), null, null)] };
        Assert.Equal(10, Run(job, loop).Failures[FailureKind.WrongStatus]);
    }

    private static LoadJob Job(ITestServer server, Level level, long requests) => Loads.Job(server.Endpoint.Port) with
    {
        Levels = [Loads.CountedPlan(level, requests)],
    };

    private static LevelResult Run(LoadJob job, LoopKind loop) => Loads.Run(job, loop).Single();
}
