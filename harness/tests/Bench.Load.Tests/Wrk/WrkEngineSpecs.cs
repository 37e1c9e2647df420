using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.TestServer;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests.Wrk;

/// <summary>The real program against a real server. Where it is not installed, its absence is told as such.</summary>
public sealed class WrkEngineSpecs
{
    [Fact]
    public async Task A_closed_level_is_measured_as_the_built_in_engine_measures_it()
    {
        var wrk = InstalledWrk.Find();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(20) });
        var observer = new RecordingObserver();
        var job = Loads.Job(server.Endpoint.Port, users: 4, windowMs: 1000, leadInMs: 1000);
        var level = (await wrk.RunAsync(job, observer, TestContext.Current.CancellationToken)).Single();
        var builtin = Loads.Run(job, LoadRun.BestLoop).Single();

        Assert.Equal(3, observer.Events.Count);
        Assert.Equal((0, 0), (level.Cohort.Failed, level.Cohort.CutOff));
        // One of them may have stood still for a third of its second; twice as many, or half, would be counted differently.
        Assert.InRange(level.RequestsPerSecond / builtin.RequestsPerSecond, 0.6, 1 / 0.6);
        Assert.InRange(level.Service.ValueAtNs(50), 19_000_000, 40_000_000);
        // What was on its way when wrk stopped reached the server and is in no count; what the other engine cut off may not have reached it.
        Assert.InRange(server.Counts.Requests - builtin.Total.Sent, level.Total.Ok - builtin.Total.CutOff, level.Total.Ok + 8);
    }

    [Fact]
    public async Task It_sends_each_request_of_the_list_with_its_own_bytes()
    {
        var wrk = InstalledWrk.Find();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(5) });
        var post = new PreparedRequest(
            new RequestTemplate("POST", "/a?b=%22", new Dictionary<string, string> { ["X-Quote"] = "\"\\" }, "{\"name\":\"ü\"}"),
            200,
            CannedAnswer.Hello.Body);
        var job = Loads.Job(server.Endpoint.Port, users: 1, windowMs: 1000, leadInMs: 1000);
        var level = (await wrk.RunAsync(job with { Requests = [post, job.Requests[0]] }, new RecordingObserver(), TestContext.Current.CancellationToken))
            .Single();
        Assert.Equal(0, level.Cohort.Failed);
        Assert.True(level.Cohort.Ok > 50);
    }

    [Fact]
    public async Task A_status_above_399_is_a_failure()
    {
        var wrk = InstalledWrk.Find();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2), Fault = Fault.WrongStatus });
        var level = (await wrk.RunAsync(Loads.Job(server.Endpoint.Port, windowMs: 1000), new RecordingObserver(), TestContext.Current.CancellationToken))
            .Single();
        Assert.Equal(0, level.Cohort.Ok);
        Assert.Equal([FailureKind.WrongStatus], level.Failures.Keys);
    }

    [Fact]
    public async Task A_window_that_would_hold_too_little_is_made_longer_by_what_the_lead_in_showed()
    {
        var wrk = InstalledWrk.Find();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(100) });
        var job = Loads.Job(server.Endpoint.Port, users: 2, leadInMs: 1000);
        job = job with { Levels = [job.Levels[0] with { Window = TimeSpan.FromSeconds(1), Extension = new WindowExtension(30, TimeSpan.FromSeconds(3)) }] };
        var level = (await wrk.RunAsync(job, new RecordingObserver(), TestContext.Current.CancellationToken)).Single();
        Assert.InRange(level.WindowSeconds, 1.9, 3.1);
    }

    [Fact]
    public async Task An_open_level_is_refused()
    {
        var failure = await Assert.ThrowsAsync<EngineFailedException>(() => InstalledWrk.Find().RunAsync(
            Loads.OpenJob(80, rate: 10), new RecordingObserver(), TestContext.Current.CancellationToken));
        Assert.Contains("built-in", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_the_engines_failure_with_its_own_words()
    {
        var failure = await Assert.ThrowsAsync<EngineFailedException>(() => InstalledWrk.Find().RunAsync(
            Loads.Job(port: 1, windowMs: 1000), new RecordingObserver(), TestContext.Current.CancellationToken));
        Assert.Contains("unable to connect", failure.Message, StringComparison.Ordinal);
    }
}
