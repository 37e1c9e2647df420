using System.Net;
using System.Runtime.Versioning;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Http;
using Bench.Load.Loops;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>Several loops are one engine: one window, one account.</summary>
public sealed class SeveralLoopsSpecs
{
    public static TheoryData<Level> Levels => [new ClosedLevel(5), new OpenLevel(600, ArrivalKind.Poisson, 5), new OpenLevel(600, ArrivalKind.Constant, 5)];

    [Theory]
    [MemberData(nameof(Levels))]
    [SupportedOSPlatform("linux")]
    public async Task They_lose_nothing_and_agree_with_the_server(Level level)
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        var measured = RunTwo(Job(server, level));
        Assert.Equal(2, measured.Engine.Loops);
        Assert.True(measured.Total.Holds, measured.Total.ToString());
        Assert.True(measured.Cohort.Holds, measured.Cohort.ToString());
        Assert.Equal(measured.Cohort.Sent, measured.Cohort.Ok);
        Assert.Equal(measured.Cohort.Ok, measured.Service.Count);
        Assert.Equal(measured.Engine.OverlapSeconds, measured.Engine.InFlightSeconds, 1e-6);
        Assert.Equal(5, measured.Connections.Opened);
        Assert.InRange(server.Counts.Requests, measured.Total.Ok, measured.Total.Sent);
        Assert.Equal(measured.CompletedInWindow, measured.Seconds.Where(second => second.Second == 0).Sum(second => second.Ok));
    }

    [Fact]
    public async Task They_open_the_window_together_when_the_slowest_connection_is_ready()
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(120) });
        var job = Job(server, new ClosedLevel(4));
        var measured = Loads.Run(job with { Levels = [job.Levels[0] with { LeadInCap = TimeSpan.FromSeconds(10) }] }, LoadRun.BestLoop).Single();
        // Two answers of 120 ms, and the notice that loops give each other; long before the cap.
        Assert.InRange(measured.LeadInSeconds, 0.245, 3);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task The_rate_of_an_open_level_is_that_of_all_together()
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript());
        var measured = RunTwo(Job(server, new OpenLevel(1000, ArrivalKind.Constant, 8)));
        Assert.InRange(measured.Cohort.Sent, 999, 1001);
    }

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(26_000, 2)]
    public async Task An_open_level_has_as_many_queues_as_its_rate_needs(double rate, int loops)
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript());
        // The server need not keep up.
        var plan = Loads.Plan(new OpenLevel(rate, ArrivalKind.Constant, 8), windowMs: 100);
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [plan], Cpus = new CpuSet([0, 1]), ResponseTimeout = TimeSpan.FromMilliseconds(500) };
        var measured = Loads.Run(job, LoadRun.BestLoop).Single();
        Assert.Equal(loops, measured.Engine.Loops);
        Assert.True(measured.Total.Holds, measured.Total.ToString());
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task Stopped_before_their_time_they_close_one_window_and_lose_nothing()
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(2) });
        var plan = Loads.Plan(new ClosedLevel(5), windowMs: 60_000);
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver();
        var stopping = StopAsync();
        var measured = RunTwo(Loads.Job(server.Endpoint.Port) with { Levels = [plan], Cpus = new CpuSet([0, 1]) }, observer, stop.Token);
        await stopping;
        Assert.InRange(measured.WindowSeconds, 0.45, 10);
        Assert.True(measured.Cohort.Holds, measured.Cohort.ToString());
        Assert.Equal(0, measured.Cohort.CutOff);
        // Both loops saw all of it: five users with an answer in some 2 to 4 ms each.
        Assert.Equal(measured.Engine.OverlapSeconds, measured.Engine.InFlightSeconds, 1e-6);
        Assert.InRange(measured.Engine.InFlightSeconds / measured.WindowSeconds, 4, 5.01);

        async Task StopAsync()
        {
            await observer.FirstWindow.Task;
            stop.CancelAfter(TimeSpan.FromMilliseconds(500));
        }
    }

    [Fact]
    public async Task One_that_is_cancelled_ends_all()
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript());
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var job = Loads.Job(server.Endpoint.Port, windowMs: 60_000) with { Cpus = new CpuSet([0, 1]) };
        Assert.ThrowsAny<OperationCanceledException>(() => new LoadRun(job, LoadRun.BestLoop).Run(new RecordingObserver(), _ => { }, cancellation.Token));
    }

    [Fact]
    public async Task A_CPU_that_there_is_not_ends_the_level_with_its_name()
    {
        RequireTwoCpus();
        await using var server = ScriptedServer.Start(new ServerScript());
        var job = Loads.Job(server.Endpoint.Port) with { Cpus = new CpuSet([0, 8000]) };
        var failure = Assert.Throws<EngineFailedException>(() => Loads.Run(job, LoadRun.BestLoop));
        Assert.Contains("8000", failure.Message, StringComparison.Ordinal);
    }

    [SupportedOSPlatform("linux")]
    private static LevelResult RunTwo(LoadJob job) => RunTwo(job, new RecordingObserver(), stop: default);

    [SupportedOSPlatform("linux")]
    private static LevelResult RunTwo(LoadJob job, RecordingObserver observer, CancellationToken stop)
    {
        var plan = job.Levels.Single();
        var endpoint = new IPEndPoint(IPAddress.Parse(job.Host), job.Port);
        var walks = RequestWalk.Draw([.. job.Requests.Select(request => WireRequest.From(request, job.Host, job.Port))], plan.Level.Connections, job.Seed);
        var cancellation = TestContext.Current.CancellationToken;
        return new LevelRun(plan, job, connections => new EpollLoop(endpoint, connections), walks, job.Seed)
            .Run(new LoopThreads(job.Cpus, loops: 2), observer, stop, cancellation);
    }

    private static LoadJob Job(ScriptedServer server, Level level) =>
        Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(level, windowMs: 1000)], Cpus = new CpuSet([0, 1]) };

    private static void RequireTwoCpus() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "Several loops need several CPUs, and Linux.");
}
