using Bench.Cli.Commands;
using Bench.Cli.Loading;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Tests.Loading;

public class LoadOutcomeTests
{
    private static readonly LoadOptions Asked = new(
        "http://127.0.0.1:8000/json", null, null, null, null, null, null, ["p99<100ms"], [], null, null, [], null, false, null, null, null);

    [Theory]
    [InlineData(5, true)]
    [InlineData(200, false)]
    public void An_objective_is_judged_by_the_latencies(int serviceMs, bool isMet) =>
        Assert.Equal(isMet, Outcome(serviceMs, busyShare: 0.2, windowSeconds: 2).MeetsObjectives);

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    public void An_engine_that_was_the_bottleneck_leaves_it_open_whatever_the_latencies_are(int serviceMs)
    {
        var outcome = Outcome(serviceMs, busyShare: 0.99, windowSeconds: 2);

        Assert.Null(outcome.MeetsObjectives);
        Assert.Null(SloDocument.Of(Assert.Single(outcome.Objectives), isJudged: outcome.Fault is null).Met);
    }

    [Fact]
    public void A_window_too_short_to_tell_how_busy_the_engine_was_is_judged_all_the_same() =>
        Assert.True(Outcome(serviceMs: 5, busyShare: 0.99, windowSeconds: 0.1).MeetsObjectives);

    [Fact]
    public void A_machine_whose_time_was_taken_leaves_it_open() =>
        Assert.Null(Outcome(serviceMs: 5, busyShare: 0.2, windowSeconds: 2, stealShare: 0.06).MeetsObjectives);

    private static LoadOutcome Outcome(int serviceMs, double busyShare, double windowSeconds, double? stealShare = null)
    {
        const long requests = 20_000;
        var service = LatencyHistogram.NewRecorder();
        for (var request = 0; request < requests; request++) service.RecordValue(serviceMs * 1_000_000L);
        var all = new Conservation(requests, requests, 0, 0);
        var level = new LevelResult(
            new ClosedLevel(8), windowSeconds, 0, requests, 0, requests / 2, requests * 100, all, all, new Dictionary<FailureKind, long>(),
            LatencyHistogram.Of(service), LatencyHistogram.Empty, [], [], new ConnectionCounts(8, 0, 0),
            new EngineSelfReport("builtin/epoll", busyShare, busyShare * windowSeconds, 8 * windowSeconds, 8 * windowSeconds, GcPauseSeconds: 0));
        return LoadOutcome.Of(level, AdHocLoad.Read(Asked, new CpuTopology([new CpuSet([0]), new CpuSet([1])])), isInterrupted: false, stealShare);
    }
}
