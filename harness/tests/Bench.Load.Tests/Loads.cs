using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer;

namespace Bench.Load.Tests;

/// <summary>Small jobs against test servers.</summary>
internal static class Loads
{
    /// <summary>Of one CPU, so that there is one loop; where it runs is the system's business.</summary>
    public static CpuSet OneCpu { get; } = new([0]);

    /// <summary>Every loop that this system has.</summary>
    public static IEnumerable<LoopKind> Loops => OperatingSystem.IsLinux() ? [LoopKind.Epoll, LoopKind.Sockets] : [LoopKind.Sockets];

    public static LoadJob Job(int port, int users = 4, int windowMs = 250, int leadInMs = 50) => new(
        "127.0.0.1",
        port,
        [new PreparedRequest(RequestTemplate.Get("/plaintext"), 200, CannedAnswer.Hello.Body)],
        [Plan(users, windowMs, leadInMs)],
        ConnectTimeout: TimeSpan.FromSeconds(2),
        ResponseTimeout: TimeSpan.FromSeconds(5),
        OneCpu,
        Seed: 1);

    /// <summary>The same for requests that arrive at a rate.</summary>
    public static LoadJob OpenJob(int port, double rate, int connections = 4, int windowMs = 500, ArrivalKind arrivals = ArrivalKind.Constant) =>
        Job(port) with { Levels = [Plan(new OpenLevel(rate, arrivals, connections), windowMs)] };

    public static LevelPlan Plan(int users, int windowMs, int leadInMs = 50) => Plan(new ClosedLevel(users), windowMs, leadInMs);

    public static LevelPlan Plan(Level level, int windowMs, int leadInMs = 50) => new(
        level,
        LeadIn: TimeSpan.FromMilliseconds(leadInMs),
        LeadInCap: TimeSpan.FromMilliseconds(leadInMs + 400),
        Window: TimeSpan.FromMilliseconds(windowMs));

    public static IReadOnlyList<LevelResult> Run(LoadJob job, LoopKind loop)
    {
        var results = new List<LevelResult>();
        new LoadRun(job, loop).Run(new RecordingObserver(), results.Add, TestContext.Current.CancellationToken);
        return results;
    }
}
