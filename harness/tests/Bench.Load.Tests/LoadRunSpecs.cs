using System.Diagnostics;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

public sealed class LoadRunSpecs
{
    public static TheoryData<LoopKind> Loops => [.. Loads.Loops];

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_known_delay_is_what_the_median_says(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(20) });
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, windowMs: 600), loop).Single();
        Assert.InRange(level.Service.ValueAtNs(50), 19_000_000, 40_000_000);
        Assert.InRange(level.RequestsPerSecond, 4 / 0.040, 4 / 0.019);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_stall_shows_in_the_slice_in_which_its_requests_were_sent(LoopKind loop)
    {
        var stall = new Stall(TimeSpan.FromMilliseconds(350), TimeSpan.FromMilliseconds(300));
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1), Stall = stall });
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, windowMs: 1000), loop).Single();
        Assert.InRange(level.SliceMaxNs.Max(), 200_000_000, 600_000_000);
        // The stall is one event: most slices know nothing of it.
        Assert.InRange(level.SliceMaxNs.Count(largest => largest > 200_000_000), 1, 2);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Each_level_has_new_connections_and_no_more_than_its_users(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(2, 200), Loads.Plan(5, 200)] };
        var levels = Loads.Run(job, loop);
        Assert.Equal([2, 5], levels.Select(level => level.Connections.Opened));
        Assert.Equal([new ClosedLevel(2), new ClosedLevel(5)], levels.Select(level => level.Level));
        Assert.Equal(7, server.Counts.Connections);
        // A closed user has one request on its way: at the end of a level that is what can be cut off.
        Assert.All(levels, level => Assert.InRange(level.Total.CutOff, 0, ((ClosedLevel)level.Level).Concurrency));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task The_in_flight_integral_is_users_times_window_where_users_never_wait(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(5) });
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, users: 8, windowMs: 500), loop).Single();
        Assert.InRange(level.Engine.InFlightSeconds, 8 * 0.5 * 0.95, 8 * 0.5);
        Assert.InRange(level.Engine.BusyShare, 0, 0.9);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_refused_connection_is_a_connect_failure_and_is_not_stormed(LoopKind loop)
    {
        await using var server = RefusingServer.Start(0);
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, users: 4, windowMs: 600), loop).Single();
        Assert.Equal([FailureKind.Connect], level.Failures.Keys);
        Assert.True(level.Total.Holds && level.Cohort.Holds);
        Assert.Equal(0, level.Total.Ok + level.Connections.Opened);
        // Pauses of 10, 20, 40 … ms: about seven attempts a user in a second.
        Assert.InRange(level.Total.Failed, 4 * 2, 4 * 15);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_dies_in_a_level_is_not_stormed_either(LoopKind loop)
    {
        var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var job = Loads.Job(server.Endpoint.Port, users: 4, windowMs: 1000, leadInMs: 200);
        var death = Task.Run(async () =>
        {
            await Task.Delay(400, TestContext.Current.CancellationToken);
            await server.DisposeAsync();
        });
        var level = Loads.Run(job, loop).Single();
        await death;
        Assert.True(level.Cohort.Holds && level.Cohort.Ok > 0);
        Assert.InRange(level.Failures[FailureKind.Connect], 4, 4 * 15);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_connect_that_hears_nothing_fails_after_its_timeout(LoopKind loop)
    {
        // A listener whose backlog is full drops what comes: the way a dead host looks.
        using var full = new FullBacklog();
        var job = Loads.Job(full.Port, users: 2, windowMs: 300) with { ConnectTimeout = TimeSpan.FromMilliseconds(150) };
        var level = await Task.Run(() => Loads.Run(job, loop).Single(), TestContext.Current.CancellationToken);
        Assert.Equal([FailureKind.Connect], level.Failures.Keys);
        Assert.InRange(level.FailedService.ValueAtNs(50), 140_000_000, 400_000_000);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_never_answers_ends_within_its_timeouts(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = Fault.NeverAnswers });
        var job = Loads.Job(server.Endpoint.Port, users: 2, windowMs: 300) with { ResponseTimeout = TimeSpan.FromMilliseconds(200) };
        var clock = Stopwatch.StartNew();
        var level = Loads.Run(job, loop).Single();
        Assert.Equal([FailureKind.Timeout], level.Failures.Keys);
        Assert.Equal(0.45, level.LeadInSeconds, 0.05);
        Assert.InRange(level.FailedService.ValueAtNs(0), 199_000_000, 400_000_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task The_observer_hears_of_each_level_in_order(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var observer = new RecordingObserver();
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(1, 100), Loads.Plan(2, 100)] };
        new LoadRun(job, loop).Run(observer, _ => { }, CancellationToken.None);
        string[] expected =
        [
            "started closed 1 users", "opened closed 1 users", "closed closed 1 users",
            "started closed 2 users", "opened closed 2 users", "closed closed 2 users",
        ];
        Assert.Equal(expected, observer.Events);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Cancelling_ends_a_level_at_once(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var run = new LoadRun(Loads.Job(server.Endpoint.Port, windowMs: 60_000), loop);
        var clock = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => run.Run(new RecordingObserver(), _ => { }, cancellation.Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_large_body_in_both_directions_arrives_whole(LoopKind loop)
    {
        var body = new byte[3_000_000];
        new Random(5).NextBytes(body);
        await using var server = ScriptedServer.Start(new ServerScript { Answer = new CannedAnswer(200, body) });
        var post = new RequestTemplate("POST", "/upload", new Dictionary<string, string>(), new string('x', 50_000));
        var job = Loads.Job(server.Endpoint.Port, users: 2) with { Requests = [new PreparedRequest(post, 200, body)] };
        var level = Loads.Run(job, loop).Single();
        Assert.Equal(0, level.Total.Failed);
        Assert.True(level.Total.Ok > 0);
        Assert.True(level.BytesReceivedInWindow >= level.CompletedInFirstHalf * body.Length);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_connection_whose_request_was_answered_before_it_was_sent_is_not_used_again(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { AnswersEarly = true });
        var post = new RequestTemplate("POST", "/upload", new Dictionary<string, string>(), new string('x', 30_000_000));
        var job = Loads.Job(server.Endpoint.Port, users: 2) with { Requests = [new PreparedRequest(post, 200, CannedAnswer.Hello.Body)] };
        var level = Loads.Run(job, loop).Single();
        Assert.Equal(0, level.Total.Failed);
        Assert.True(level.Total.Ok > 2);
        Assert.InRange(level.Connections.Opened, level.Total.Ok, level.Total.Sent);
        Assert.Equal(0, level.Connections.ClosedByServer);
    }

    [Fact]
    public void A_host_name_is_refused_before_anything_is_sent()
    {
        var error = Assert.Throws<EngineFailedException>(() => new LoadRun(Loads.Job(80) with { Host = "localhost" }, LoadRun.BestLoop));
        Assert.Contains("IPv4", error.Message, StringComparison.Ordinal);
    }
}
