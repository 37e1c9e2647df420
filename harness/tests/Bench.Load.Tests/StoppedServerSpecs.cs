using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Load.Tests.Wrk;

namespace Bench.Load.Tests;

/// <summary>What a closed level hides (coordinated omission): a target that stops is not asked meanwhile, so hardly a request is slow.</summary>
public sealed class StoppedServerSpecs
{
    private const long Millisecond = 1_000_000;

    private static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task A_server_that_stops_for_half_a_second_of_ten_shows_in_the_response_as_connection_wait_and_not_in_the_service()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are stopped with a signal.");
        using var server = await StoppableServer.StartAsync(delayMs: 5);
        // Three of ten connections are busy; when the server stops, all ten are, and all later requests wait for one.
        var level = await MeasureAsync(server, new OpenLevel(500, ArrivalKind.Poisson, 10), windowMs: 10_000);
        var open = level.Open!;
        Assert.Equal(new Conservation(level.Cohort.Sent, level.Cohort.Sent, 0, 0), level.Cohort);

        // One request in twenty was due during the stop.
        Assert.InRange(open.Response.Histogram.ValueAtNs(99), 350 * Millisecond, 1000 * Millisecond);
        Assert.InRange(open.ConnectionWait.Histogram.ValueAtNs(99), 330 * Millisecond, 1000 * Millisecond);
        // The stopped answers, one a connection, are fewer than one in a hundred, even if the machine stands still too.
        Assert.InRange(level.Service.ValueAtNs(99), 4 * Millisecond, 150 * Millisecond);
        Assert.True(level.Service.MaxNs > 450 * Millisecond);

        // No fault of the engine's: what it lags is what this machine does beside the test, which voids a trial rightly.
        // Booked as lag, the stop would be 450 ms of it.
        Assert.InRange(open.EngineLag.Histogram.ValueAtNs(99), 0, 350 * Millisecond);
        Assert.DoesNotContain(Findings(level), finding => finding.Kind is not (FindingKind.EngineLag or FindingKind.OfferedRateNotMet));
        Assert.False(open.Queue.Grows, open.Queue.ToString());
    }

    [Fact]
    public async Task The_same_stop_is_all_but_invisible_in_a_closed_level()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are stopped with a signal.");
        using var server = await StoppableServer.StartAsync(delayMs: 5);
        var level = await MeasureAsync(server, new ClosedLevel(20), windowMs: 3_000);
        Assert.True(level.Service.MaxNs > 450 * Millisecond);
        Assert.InRange(level.Service.ValueAtNs(99), 4 * Millisecond, 150 * Millisecond);
    }

    /// <summary>Of a stop wrk sees no more than a closed level does, and adds answers that it supposes it would have had (decision 0028).</summary>
    [Fact]
    public async Task Wrk_sees_the_same_stop_in_one_answer_a_connection_and_makes_up_the_others()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are stopped with a signal.");
        var wrk = InstalledWrk.Find();
        using var server = await StoppableServer.StartAsync(delayMs: 20);
        var level = await MeasureAsync(
            server,
            new ClosedLevel(20),
            windowMs: 3_000,
            async (job, observer) => (await wrk.RunAsync(job, observer, TestContext.Current.CancellationToken)).Single());
        Assert.True(level.Service.MaxNs > 450 * Millisecond);
        // Twenty connections, and for each as many as 500 ms have room for at its own average of 20 ms.
        Assert.InRange(level.Service.Count - level.Cohort.Ok, 200, 1000);
    }

    [Fact]
    public async Task A_server_that_stops_for_good_makes_all_percentiles_longer_than_the_timeout()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are stopped with a signal.");
        using var server = await StoppableServer.StartAsync(delayMs: 1);
        await server.StopAsync();
        var job = Loads.OpenJob(server.Port, rate: 200, connections: 4, windowMs: 1000, arrivals: ArrivalKind.Poisson) with
        {
            ResponseTimeout = TimeSpan.FromSeconds(1),
        };
        var level = Loads.Run(job, LoadRun.BestLoop).Single();
        var p50 = LatencyPercentile.Of([level.Open!.Response], 50);
        Assert.Equal(PercentileKind.LongerThan, p50.Kind);
        Assert.InRange(p50.BoundNs!.Value, 1000 * Millisecond, 1500 * Millisecond);
        Assert.Equal(PercentileKind.LongerThan, LatencyPercentile.Of([level.Open.ConnectionWait], 99).Kind);
        Assert.Equal(
            [FindingKind.Errors, FindingKind.OfferedRateNotMet], Findings(level).Select(finding => finding.Kind).Where(kind => kind != FindingKind.EngineLag));
    }

    /// <summary>Apart from the time in which this machine did something else beside the test.</summary>
    private static IEnumerable<Finding> Findings(LevelResult level) =>
        LevelFindings.Of(new LevelRecord(level with { Engine = level.Engine with { StandstillSeconds = 0 } }, null, null), targetCpus: 1);

    private static Task<LevelResult> MeasureAsync(StoppableServer server, Level level, int windowMs) =>
        MeasureAsync(server, level, windowMs, (job, observer) => Task.Factory.StartNew(
            () =>
            {
                var results = new List<LevelResult>();
                new LoadRun(job, LoadRun.BestLoop).Run(observer, results.Add, TestContext.Current.CancellationToken);
                return results.Single();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    private static async Task<LevelResult> MeasureAsync(
        StoppableServer server, Level level, int windowMs, Func<LoadJob, ILoadObserver, Task<LevelResult>> run)
    {
        var observer = new RecordingObserver();
        var measuring = run(Loads.Job(server.Port) with { Levels = [Loads.Plan(level, windowMs, leadInMs: 300)] }, observer);
        await observer.FirstWindow.Task;
        await Task.Delay(TimeSpan.FromMilliseconds(windowMs / 3.0), TestContext.Current.CancellationToken);
        await server.StopAsync();
        await Task.Delay(Stop, TestContext.Current.CancellationToken);
        await server.ContinueAsync();
        return await measuring;
    }
}
