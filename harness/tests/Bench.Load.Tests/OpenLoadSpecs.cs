using System.Diagnostics;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

public sealed class OpenLoadSpecs
{
    public static TheoryData<LoopKind> Loops => [.. Loads.Loops];

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task As_many_requests_are_due_as_the_schedule_says_and_all_are_answered(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 400, windowMs: 500), loop).Single();
        // A window as long as 200 gaps holds 200 multiples of the gap, or one more.
        Assert.InRange(level.Cohort.Sent, 200, 201);
        Assert.Equal(level.Cohort.Sent, level.Cohort.Ok);
        Assert.Equal(level.Cohort.Sent, level.Open!.Response.Histogram.Count);
        Assert.Equal(level.Cohort.Sent, level.Open.EngineLag.Histogram.Count);
        Assert.Equal(4, level.Connections.Opened);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_response_is_as_long_as_its_parts_together(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(20) });
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 150, connections: 2, windowMs: 600), loop).Single();
        var open = level.Open!;
        var parts = open.ConnectionWait.Histogram.MeanNs + open.EngineLag.Histogram.MeanNs + level.Service.MeanNs;
        // Three digits a histogram.
        Assert.Equal(1, open.Response.Histogram.MeanNs / parts, 0.002);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_is_too_slow_for_the_rate_shows_it_as_growing_connection_wait_and_not_as_service(LoopKind loop)
    {
        // Two connections of 50 ms each: 40 answers a second where 100 are asked for.
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(50) });
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 100, connections: 2, windowMs: 1000), loop).Single();
        var open = level.Open!;
        Assert.True(level.Cohort.Holds && level.Total.Holds);
        // At both ends of the window an answer of each connection.
        Assert.InRange(level.RequestsPerSecond, 10, 42);
        Assert.InRange(level.OfferedPerSecond, 100, 101);
        Assert.True(open.Queue.Grows, open.Queue.ToString());
        // What was not answered in the window, and what had been left before it and what comes until the loop looks.
        var unanswered = level.Cohort.Sent - level.CompletedInWindow;
        Assert.InRange(open.Queue.AtEnd, unanswered - 4, unanswered + 60);
        Assert.True(open.ConnectionWait.Histogram.ValueAtNs(99) > 1_000_000_000);
        Assert.InRange(level.Service.ValueAtNs(50), 49_000_000, 200_000_000);
        Assert.True(level.Total.CutOff > 0, "Requests due during the drain wait when the level ends.");
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task What_a_server_sends_beyond_an_answer_spoils_the_next_one_whenever_it_comes(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = Fault.LateExcessBytes });
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 50, windowMs: 800), loop).Single();
        Assert.Equal([FailureKind.Malformed], level.Failures.Keys);
        Assert.True(level.Cohort.Ok > 0 && level.Cohort.Holds && level.Total.Holds, level.Total.ToString());
        // On each connection a good answer and a spoilt one take turns.
        Assert.InRange(level.Cohort.Failed, level.Cohort.Sent / 4, level.Cohort.Sent);
        // On a busy machine some come after the next request was sent, and spoil the status line of its answer.
        Assert.Contains(level.Examples!, example => example.What.Contains("beyond the end", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_keeps_up_keeps_up_however_long_its_answers_take(LoopKind loop)
    {
        // A third of the window is on its way when it closes.
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(300) });
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 100, connections: 100, windowMs: 1000), loop).Single();
        Assert.Equal(level.Cohort.Sent, level.Cohort.Ok);
        Assert.DoesNotContain(LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1), finding => finding.Kind == FindingKind.OfferedRateNotMet);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task So_many_requests_are_no_easier_than_as_much_time(LoopKind loop)
    {
        // Ten connections of 100 ms each: 100 answers a second where 400 are asked for.
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(100) });
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 400, connections: 10);
        var level = Loads.Run(job with { Levels = [Loads.CountedPlan(job.Levels[0].Level, requests: 400)] }, loop).Single();
        Assert.Equal(new Conservation(400, 400, 0, 0), level.Cohort);
        Assert.InRange(level.WindowSeconds, 0.99, 1.5);
        Assert.True(level.Open!.Queue.Grows, level.Open.Queue.ToString());
        Assert.Contains(LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1), finding => finding.Kind == FindingKind.OfferedRateNotMet);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_level_that_ends_quietly_leaves_no_request_to_the_next_one(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(50) });
        // A half more than is answered: when the window's are, some that came after them wait.
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 60, connections: 2, windowMs: 500);
        var level = Loads.Run(job with { Levels = [job.Levels[0] with { EndsQuietly = true }] }, loop).Single();
        Assert.True(level.Total.Sent > level.Cohort.Sent, level.Total.ToString());
        Assert.Equal(0, level.Total.CutOff);
        Assert.True(level.Total.Holds);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Connections_are_open_before_the_first_request_where_the_plan_asks_for_it(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 100);
        var ahead = TimeSpan.FromMilliseconds(50);
        // So many requests, so that none follows them.
        var plan = Loads.CountedPlan(job.Levels[0].Level, requests: 20) with { LeadIn = 2 * ahead, LeadInCap = 2 * ahead, ConnectsAhead = ahead };
        var level = Loads.Run(job with { Levels = [plan] }, loop).Single();
        Assert.Equal(4, level.Connections.Opened);
        Assert.Equal(20, level.Cohort.Sent);
        // 50 ms of the lead-in, half of it, at 100 a second.
        Assert.InRange(level.Total.Sent - level.Cohort.Sent, 4, 5);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task All_connections_are_used_alike(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { CloseAfter = 3, AnnouncesClose = true });
        // Each connection is closed after its third answer: were some used more than others, the others would never close.
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 300, connections: 10, windowMs: 500), loop).Single();
        Assert.Equal(0, level.Total.Failed);
        Assert.InRange(level.Connections.Opened, level.Total.Ok / 3, level.Total.Ok / 3 + 10);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_connection_that_is_closed_while_it_is_free_is_replaced_and_costs_no_request(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { CloseAfter = 2 });
        // A tenth of a second between two requests of a connection: few closes cross a request, but for those that a standing machine sends at once.
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 40, connections: 4, windowMs: 1000), loop).Single();
        Assert.InRange(level.Connections.ClosedByServer, level.Total.Ok / 2 - 4, level.Total.Ok / 2);
        // Were closes not noticed, each would cost a request.
        Assert.InRange(level.Total.Failed, 0, level.Connections.ClosedByServer / 2);
        Assert.InRange(level.Connections.Opened, level.Connections.ClosedByServer, level.Connections.ClosedByServer + 4);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_refusing_target_fails_those_that_asked_for_a_connection_and_lets_the_others_wait_in_vain(LoopKind loop)
    {
        await using var server = RefusingServer.Start(0);
        // Attempts to connect come after pauses of 10, 20, and from then on 40 ms: twenty of each connection fail a request of the window,
        // and some that were due before it.
        var plan = Loads.EarlyPlan(new OpenLevel(500, ArrivalKind.Constant, 4), windowMs: 800);
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [plan], ResponseTimeout = TimeSpan.FromMilliseconds(400) };
        var level = Loads.Run(job, loop).Single();
        Assert.True(level.Cohort.Holds && level.Total.Holds);
        Assert.Equal(0, level.Cohort.Ok);
        Assert.Equal(level.Cohort.Sent, level.Cohort.Failed);
        Assert.InRange(level.Failures[FailureKind.Connect], 1, 4 * 22);
        Assert.Equal(level.Failures[FailureKind.Timeout], level.Open!.NeverSent);
        Assert.InRange(level.Open.ConnectionWait.Unanswered.LeastNs, 400_000_000, 700_000_000);
        Assert.Equal(0, level.Service.Count);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_target_that_never_answers_ends_within_its_timeouts(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = Fault.NeverAnswers });
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 500, connections: 2, windowMs: 300) with { ResponseTimeout = TimeSpan.FromMilliseconds(200) };
        var clock = Stopwatch.StartNew();
        var level = Loads.Run(job, loop).Single();
        Assert.Equal([FailureKind.Timeout], level.Failures.Keys);
        Assert.Equal(level.Cohort.Sent, level.Cohort.Failed);
        Assert.True(level.Open!.NeverSent > level.Cohort.Sent / 2);
        Assert.Equal(level.Cohort.Sent, level.Open.Response.Unanswered.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task It_spins_before_a_request_is_due_and_never_where_the_CPU_is_shared(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 200, windowMs: 500);
        var alone = Loads.Run(job, loop).Single().Engine;
        var sharing = Loads.Run(job with { SharesCpus = true }, loop).Single().Engine;
        // A loop that is woken too late spins less, one that spins from each request to the next all the time.
        Assert.InRange(alone.SpinSeconds, 1e-4, 0.45);
        Assert.Equal(0, sharing.SpinSeconds);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_low_rate_leaves_the_engine_asleep(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var level = Loads.Run(Loads.OpenJob(server.Endpoint.Port, rate: 50, windowMs: 1000), loop).Single();
        Assert.InRange(level.Engine.SpinSeconds, 0, 0.6);
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task The_same_seed_sends_the_same_number_of_Poisson_requests_and_another_seed_another(LoopKind loop)
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 400, windowMs: 300, arrivals: ArrivalKind.Poisson);
        // The lead-in ends at its planned instant, so the window holds the same arrivals.
        job = job with { Levels = [job.Levels[0] with { LeadInCap = job.Levels[0].LeadIn }] };
        var levels = new[] { 1, 1, 2, 3 }.Select(seed => Loads.Run(job with { Seed = seed }, loop).Single()).ToArray();
        Assert.All(levels, level => Assert.True(level.Cohort.Holds && level.Cohort.Failed == 0));
        Assert.Equal(levels[0].Cohort.Sent, levels[1].Cohort.Sent);
        Assert.True(levels.Select(level => level.Cohort.Sent).Distinct().Count() > 1);
    }
}
