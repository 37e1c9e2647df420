using System.Runtime.Versioning;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer;

namespace Bench.Load.Tests;

public sealed class AllocationSpecs
{
    public static TheoryData<Level> Levels => [new ClosedLevel(16), new OpenLevel(5000, ArrivalKind.Poisson, 16)];

    [Theory]
    [MemberData(nameof(Levels))]
    [SupportedOSPlatform("linux")]
    public async Task A_window_allocates_nothing_per_request(Level level)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The epoll loop and the null server need Linux.");
        await using var server = NullServer.Start(0, CannedAnswer.Hello);
        var meter = new AllocationMeter();
        long completed = 0;
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Loads.Plan(level, windowMs: 1000, leadInMs: 500)] };
        new LoadRun(job, LoopKind.Epoll).Run(meter, result => completed = result.CompletedInWindow, CancellationToken.None);
        Assert.True(completed > 1000, $"{completed} requests");
        // Percentiles of the per-second series allocate a little once a second, whatever the number of requests.
        Assert.True(meter.Bytes < 10_000, $"{meter.Bytes} bytes for {completed} requests");
    }

    private sealed class AllocationMeter : ILoadObserver
    {
        private long atOpening;

        public long Bytes { get; private set; }

        public void LevelStarted(Level level)
        {
        }

        public void WindowOpened(Level level) => atOpening = GC.GetAllocatedBytesForCurrentThread();

        public void WindowClosed(Level level) => Bytes = GC.GetAllocatedBytesForCurrentThread() - atOpening;
    }
}
