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
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(50) });
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, windowMs: 800), loop).Single();
        Assert.InRange(level.Service.ValueAtNs(50), 49_000_000, 95_000_000);
        // Four users that never wait (Little's law): a moment in which all stood still is on both sides. Of each, one answer may count that was asked before.
        Assert.InRange(level.RequestsPerSecond * level.Service.MeanNs / 1e9, 3, 5);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_stall_shows_in_the_slice_in_which_its_requests_were_sent(LoopKind loop)
    {
        // Longer than a machine stands still by itself.
        var stall = new Stall(TimeSpan.FromMilliseconds(350), TimeSpan.FromMilliseconds(600));
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1), Stall = stall });
        var level = Loads.Run(Loads.Job(server.Endpoint.Port, windowMs: 1300), loop).Single();
        Assert.InRange(level.SliceMaxNs.Max(), 500_000_000, 1_500_000_000);
        // The stall is one event: most slices know nothing of it.
        Assert.InRange(level.SliceMaxNs.Count(largest => largest > 500_000_000), 1, 2);
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
        // One of the eight may be caught between two requests by a machine that stands still; one that never sends is an eighth.
        Assert.InRange(level.Engine.InFlightSeconds, 8 * 0.5 * 0.9, 8 * 0.5);
        Assert.InRange(level.Engine.BusyShare, 0, 0.9);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_refused_connection_is_a_connect_failure_and_is_not_stormed(LoopKind loop)
    {
        await using var server = RefusingServer.Start(0);
        var level = Run(server.Endpoint.Port, Loads.EarlyPlan(new ClosedLevel(4), windowMs: 900), loop);
        Assert.Equal([FailureKind.Connect], level.Failures.Keys);
        Assert.True(level.Total.Holds && level.Cohort.Holds);
        Assert.Equal(0, level.Total.Ok + level.Connections.Opened);
        // Pauses of 10, 20, and from then on 40 ms: 25 attempts a user in a second.
        Assert.InRange(level.Total.Failed, 4 * 2, 4 * 30);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_dies_in_a_level_is_not_stormed_either(LoopKind loop)
    {
        var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        var observer = new RecordingObserver();
        var death = Task.Run(async () =>
        {
            await observer.FirstWindow.Task;
            var before = server.Counts.Answers;
            while (server.Counts.Answers < before + 20) await Task.Delay(5, TestContext.Current.CancellationToken);
            await server.DisposeAsync();
        });
        var results = new List<LevelResult>();
        new LoadRun(Loads.Job(server.Endpoint.Port, users: 4, windowMs: 1000), loop).Run(observer, results.Add, TestContext.Current.CancellationToken);
        await death;
        var level = results.Single();
        Assert.True(level.Cohort.Holds && level.Cohort.Ok > 0);
        Assert.InRange(level.Failures[FailureKind.Connect], 4, 4 * 30);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_connect_that_hears_nothing_fails_after_its_timeout(LoopKind loop)
    {
        // A listener whose backlog is full drops what comes: the way a dead host looks.
        using var full = new FullBacklog();
        var job = Loads.Job(full.Port) with { Levels = [Loads.EarlyPlan(new ClosedLevel(2), windowMs: 1000)], ConnectTimeout = TimeSpan.FromMilliseconds(100) };
        var level = await Task.Run(() => Loads.Run(job, loop).Single(), TestContext.Current.CancellationToken);
        Assert.Equal([FailureKind.Connect], level.Failures.Keys);
        // The system itself asks again after a second.
        Assert.InRange(level.FailedService.ValueAtNs(0), 99_000_000, 400_000_000);
        Assert.InRange(level.FailedService.ValueAtNs(50), 99_000_000, 800_000_000);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_never_answers_ends_within_its_timeouts(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = Fault.NeverAnswers });
        var job = Loads.Job(server.Endpoint.Port) with
        {
            Levels = [Loads.EarlyPlan(new ClosedLevel(2), windowMs: 700)],
            ResponseTimeout = TimeSpan.FromMilliseconds(100),
        };
        var clock = Stopwatch.StartNew();
        var level = Loads.Run(job, loop).Single();
        Assert.Equal([FailureKind.Timeout], level.Failures.Keys);
        Assert.Equal(job.Levels[0].LeadInCap.TotalSeconds, level.LeadInSeconds, 1e-9);
        Assert.InRange(level.FailedService.ValueAtNs(0), 99_000_000, 400_000_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
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
        var job = Loads.Job(server.Endpoint.Port) with
        {
            Requests = [new PreparedRequest(post, 200, body)],
            Levels = [Loads.CountedPlan(users: 2, requests: 20)],
        };
        var level = Loads.Run(job, loop).Single();
        Assert.Equal(new Conservation(20, 20, 0, 0), level.Total);
        Assert.InRange(level.BytesReceivedInWindow, 20L * body.Length, 20L * (body.Length + 1000));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_connection_whose_request_was_answered_before_it_was_sent_is_not_used_again(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { AnswersEarly = true });
        var post = new RequestTemplate("POST", "/upload", new Dictionary<string, string>(), new string('x', 30_000_000));
        var job = Loads.Job(server.Endpoint.Port) with
        {
            Requests = [new PreparedRequest(post, 200, CannedAnswer.Hello.Body)],
            Levels = [Loads.CountedPlan(users: 2, requests: 10)],
        };
        var level = Loads.Run(job, loop).Single();
        Assert.Equal(new Conservation(10, 10, 0, 0), level.Total);
        // And perhaps one more for each user, who has nothing left to send over it.
        Assert.InRange(level.Connections.Opened, 10, 12);
        Assert.Equal(0, level.Connections.ClosedByServer);
    }

    [Fact]
    public void A_host_name_is_refused_before_anything_is_sent()
    {
        var error = Assert.Throws<EngineFailedException>(() => new LoadRun(Loads.Job(80) with { Host = "localhost" }, LoadRun.BestLoop));
        Assert.Contains("IPv4", error.Message, StringComparison.Ordinal);
    }

    private static LevelResult Run(int port, LevelPlan plan, LoopKind loop) => Loads.Run(Loads.Job(port) with { Levels = [plan] }, loop).Single();
}
