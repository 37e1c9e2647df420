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
    private const int Tries = 3;
    private const double AccuracyRate = 2_000;

    private static readonly int[] AnswerBytes = [13, 1024, 15 * 1024];
    private static readonly double[] Percents = [50, 99, 99.9];
    private static readonly double[] LagRates = [5_000, 20_000];
    private static readonly TimeSpan LeadIn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CeilingWindow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OpenWindow = TimeSpan.FromSeconds(4);

    private static readonly WindowWatch Nothing = new(() => { }, () => { });

    private static readonly (double MedianMs, double Sigma)[] Delays = [(1, 0), (5, 0), (50, 0), (5, 0.5)];

    public async Task<EngineCeiling> CeilingAsync(CancellationToken cancellation)
    {
        var points = await InTurnAsync(AnswerBytes, bytes => $"ceiling with {bytes} bytes a body", async bytes =>
        {
            var answer = new CannedAnswer(200, [.. Enumerable.Repeat((byte)'x', bytes)]);
            await using var server = NullServer.Start(0, answer);
            return await RunAsync(server, answer, new ClosedLevel(Connections), CeilingWindow, Nothing, cancellation);
        });
        return new EngineCeiling([.. points.Select(point => PointOf(point.Tries))]);
    }

    public async Task<IReadOnlyList<AccuracyPoint>> AccuracyAsync(CancellationToken cancellation)
    {
        var points = await InTurnAsync(Delays, delay => $"accuracy at a delay of {delay.MedianMs} ms{(delay.Sigma > 0 ? ", log-normal" : "")}", async delay =>
        {
            await using var server = KnownDelayServer.Start(
                0, CannedAnswer.Hello, new DelayDistribution(TimeSpan.FromMilliseconds(delay.MedianMs), delay.Sigma));
            var response = (await OpenAsync(server, AccuracyRate, new WindowWatch(server.Log.Begin, server.Log.End), cancellation)).Response.Histogram;
            return new AccuracyPoint(delay.MedianMs, delay.Sigma, AccuracyRate, response.Count,
                [.. Percents.Select(percent => new PercentileError(percent, response.ValueAtNs(percent), server.Log.PercentileNs(percent)))]);
        });
        return [.. points.Select(point => point.Tries[0] with
        {
            Answers = point.Tries.Sum(tried => tried.Answers),
            Percentiles = [.. Percents.Select((_, index) =>
                Middle(point.Tries.Select(tried => tried.Percentiles[index]), error => error.MeasuredNs - error.TruthNs))],
        })];
    }

    public async Task<IReadOnlyList<LagPoint>> LagAsync(CancellationToken cancellation)
    {
        var points = await InTurnAsync(LagRates, rate => $"lag at {rate} requests/s", async rate =>
        {
            await using var server = NullServer.Start(0, CannedAnswer.Hello);
            var open = await OpenAsync(server, rate, Nothing, cancellation);
            var lag = open.EngineLag.Histogram;
            return new LagPoint(rate, lag.ValueAtNs(50), lag.ValueAtNs(99), lag.ValueAtNs(99.9), open.Response.Histogram.ValueAtNs(50));
        });
        return [.. points.Select(point => Middle(point.Tries, tried => tried.P99Ns))];
    }

    /// <summary>Each several times in turn, so that a slow moment of the machine falls on none of them alone.</summary>
    private async Task<IReadOnlyList<(TSetting Setting, IReadOnlyList<TSaid> Tries)>> InTurnAsync<TSetting, TSaid>(
        IReadOnlyList<TSetting> settings, Func<TSetting, string> name, Func<TSetting, Task<TSaid>> measure)
    {
        var said = settings.Select(setting => (Setting: setting, Tries: new List<TSaid>())).ToArray();
        for (var tried = 1; tried <= Tries; tried++)
        {
            foreach (var (setting, tries) in said)
            {
                narrator.Say($"{name(setting)}, {tried} of {Tries}");
                tries.Add(await measure(setting));
            }
        }

        return [.. said.Select(one => (one.Setting, (IReadOnlyList<TSaid>)one.Tries))];
    }

    private static T Middle<T>(IEnumerable<T> tries, Func<T, long> by) => tries.OrderBy(by).ElementAt(Tries / 2);

    private static CeilingPoint PointOf(IReadOnlyList<LevelResult> tries)
    {
        var last = tries[^1];
        return new CeilingPoint(
            (double)last.BytesReceivedInWindow / last.CompletedInWindow,
            tries.Select(level => level.RequestsPerSecond).Median(),
            tries.Select(level => level.Engine.CpuShare(level.WindowSeconds)).Median());
    }

    private async Task<OpenResult> OpenAsync(ITestServer server, double rate, ILoadObserver observer, CancellationToken cancellation) =>
        (await RunAsync(server, CannedAnswer.Hello, new OpenLevel(rate, ArrivalKind.Poisson, 4 * Connections), OpenWindow, observer, cancellation)).Open!;

    /// <exception cref="EngineFailedException">A server that always answers did not.</exception>
    private async Task<LevelResult> RunAsync(
        ITestServer server, CannedAnswer answer, Level level, TimeSpan window, ILoadObserver observer, CancellationToken cancellation)
    {
        var request = new PreparedRequest(RequestTemplate.Get("/"), answer.Status, answer.Body);
        var job = new LoadJob(
            server.Endpoint.Address.ToString(), server.Endpoint.Port, [request], [new LevelPlan(level, LeadIn, TimeSpan.FromSeconds(20), window)],
            ConnectTimeout: TimeSpan.FromSeconds(5), ResponseTimeout: TimeSpan.FromSeconds(30), load, Seed: 1);
        var result = (await engine.RunAsync(job, observer, cancellation)).Single();
        return result.Total.Failed == 0 && result.Total.Ok > 0
            ? result
            : throw new EngineFailedException($"of {result.Total.Sent} requests to a server that always answers {result.Total.Failed} failed");
    }
}
