using System.Runtime.Versioning;
using Bench.Cli.Running;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.TestServer;
using Bench.TestServer.Delays;
using MathNet.Numerics.Statistics;

namespace Bench.Cli.Calibrating;

/// <summary>Runs the engine, in its own process, against servers in this one.</summary>
[SupportedOSPlatform("linux")]
internal sealed class CalibrationBench(ILoadEngine engine, CpuSet load, Narrator narrator)
{
    private const int Connections = 64;
    private const int CeilingTries = 3;
    private const double AccuracyRate = 2_000;

    private static readonly int[] AnswerBytes = [13, 1024, 15 * 1024];
    private static readonly double[] Percents = [50, 99, 99.9];
    private static readonly double[] LagRates = [5_000, 20_000];
    private static readonly TimeSpan LeadIn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CeilingWindow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OpenWindow = TimeSpan.FromSeconds(8);

    private static readonly (double MedianMs, double Sigma)[] Delays = [(1, 0), (5, 0), (50, 0), (5, 0.5)];

    /// <summary>The median of some tries, in turn, so that a slow moment of the machine falls on no answer's length alone.</summary>
    public async Task<EngineCeiling> CeilingAsync(CancellationToken cancellation)
    {
        var tries = AnswerBytes.ToDictionary(bytes => bytes, _ => new List<LevelResult>());
        for (var count = 1; count <= CeilingTries; count++)
        {
            foreach (var bytes in AnswerBytes)
            {
                narrator.Say($"ceiling with {bytes} bytes a body, {count} of {CeilingTries}");
                var answer = new CannedAnswer(200, [.. Enumerable.Repeat((byte)'x', bytes)]);
                await using var server = NullServer.Start(0, answer);
                tries[bytes].Add(await RunAsync(server, answer, new ClosedLevel(Connections), CeilingWindow, () => { }, cancellation));
            }
        }

        return new EngineCeiling([.. AnswerBytes.Select(bytes => PointOf(tries[bytes]))]);
    }

    public async Task<IReadOnlyList<AccuracyPoint>> AccuracyAsync(CancellationToken cancellation)
    {
        var points = new List<AccuracyPoint>();
        foreach (var (medianMs, sigma) in Delays)
        {
            narrator.Say($"accuracy at a delay of {medianMs} ms{(sigma > 0 ? ", log-normal" : "")}");
            await using var server = KnownDelayServer.Start(0, CannedAnswer.Hello, new DelayDistribution(TimeSpan.FromMilliseconds(medianMs), sigma));
            var response = await OpenAsync(server, AccuracyRate, server.Log.Clear, cancellation);
            points.Add(new AccuracyPoint(medianMs, sigma, AccuracyRate, response.Response.Histogram.Count,
                [.. Percents.Select(percent => new PercentileError(percent, response.Response.Histogram.ValueAtNs(percent), server.Log.PercentileNs(percent)))]));
        }

        return points;
    }

    public async Task<IReadOnlyList<LagPoint>> LagAsync(CancellationToken cancellation)
    {
        var points = new List<LagPoint>();
        foreach (var rate in LagRates)
        {
            narrator.Say($"lag at {rate} requests/s");
            await using var server = NullServer.Start(0, CannedAnswer.Hello);
            var open = await OpenAsync(server, rate, () => { }, cancellation);
            var lag = open.EngineLag.Histogram;
            points.Add(new LagPoint(rate, lag.ValueAtNs(50), lag.ValueAtNs(99), lag.ValueAtNs(99.9), open.Response.Histogram.ValueAtNs(50)));
        }

        return points;
    }

    private static CeilingPoint PointOf(List<LevelResult> tries)
    {
        var last = tries[^1];
        return new CeilingPoint(
            (double)last.BytesReceivedInWindow / last.CompletedInWindow,
            tries.Select(level => level.RequestsPerSecond).Median(),
            tries.Select(level => level.Engine.CpuShare(level.WindowSeconds)).Median());
    }

    private async Task<OpenResult> OpenAsync(ITestServer server, double rate, Action windowOpened, CancellationToken cancellation) =>
        (await RunAsync(server, CannedAnswer.Hello, new OpenLevel(rate, ArrivalKind.Poisson, 4 * Connections), OpenWindow, windowOpened, cancellation)).Open!;

    /// <exception cref="EngineFailedException">A server that always answers did not.</exception>
    private async Task<LevelResult> RunAsync(
        ITestServer server, CannedAnswer answer, Level level, TimeSpan window, Action windowOpened, CancellationToken cancellation)
    {
        var request = new PreparedRequest(RequestTemplate.Get("/"), answer.Status, answer.Body);
        var job = new LoadJob(
            server.Endpoint.Address.ToString(), server.Endpoint.Port, [request], [new LevelPlan(level, LeadIn, TimeSpan.FromSeconds(20), window)],
            ConnectTimeout: TimeSpan.FromSeconds(5), ResponseTimeout: TimeSpan.FromSeconds(30), load, Seed: 1);
        var result = (await engine.RunAsync(job, new WindowWatch(windowOpened), cancellation)).Single();
        return result.Total.Failed == 0 && result.Total.Ok > 0
            ? result
            : throw new EngineFailedException($"of {result.Total.Sent} requests to a server that always answers {result.Total.Failed} failed");
    }
}
