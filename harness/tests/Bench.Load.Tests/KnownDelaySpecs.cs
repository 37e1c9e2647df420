using System.Runtime.Versioning;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.TestServer;
using Bench.TestServer.Delays;

namespace Bench.Load.Tests;

/// <summary>
/// What an open level says, held against the server's own log. Bounds below are a law: no answer comes before the server gave it. Those
/// above stand at low percentiles only, for a machine that does other things too; harness/perf/open-accuracy.py shows all of them where it
/// does not.
/// </summary>
public sealed class KnownDelaySpecs
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(50, 0)]
    [InlineData(5, 0.5)]
    [SupportedOSPlatform("linux")]
    public async Task Percentiles_of_the_response_are_those_that_the_server_knows(int medianMs, double sigma)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The server with known delays needs Linux.");
        await using var server = KnownDelayServer.Start(0, CannedAnswer.Hello, new DelayDistribution(TimeSpan.FromMilliseconds(medianMs), sigma));
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 500, connections: 64, windowMs: 1500, arrivals: ArrivalKind.Poisson);
        var results = new List<Bench.Core.Measurement.LevelResult>();
        new LoadRun(job, LoadRun.BestLoop).Run(new LogOpener(server.Log), results.Add, TestContext.Current.CancellationToken);
        var response = results.Single().Open!.Response.Histogram;
        // As many as are due in 0.4 s: both sides open and close their windows when they notice, and either may stand still just then.
        Assert.InRange(server.Log.Count - response.Count, -200, 200);
        Assert.All([50, 90, 99], percent => Assert.True(response.ValueAtNs(percent) >= server.Log.PercentileNs(percent) * 0.95));
        Assert.All([10, 25, 50], percent => Assert.True(response.ValueAtNs(percent) <= server.Log.PercentileNs(percent) * 1.05 + 5_000_000));
    }

    private sealed class LogOpener(DelayLog log) : ILoadObserver
    {
        public void LevelStarted(Level level)
        {
        }

        public void WindowOpened(Level level) => log.Begin();

        public void WindowClosed(Level level) => log.End();
    }
}
