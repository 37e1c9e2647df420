using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Loops;
using Bench.TestServer;

namespace Bench.Load.Tests;

/// <summary>Small jobs against test servers. Their windows are longer than what a busy machine stands still for, so that none is empty.</summary>
internal static class Loads
{
    /// <summary>Of one CPU, so that there is one loop; where it runs is the system's business.</summary>
    public static CpuSet OneCpu { get; } = new([0]);

    /// <summary>Every loop that this system has.</summary>
    public static IEnumerable<LoopKind> Loops => OperatingSystem.IsLinux() ? [LoopKind.Epoll, LoopKind.Sockets] : [LoopKind.Sockets];

    public static LoadJob Job(int port, int users = 4, int windowMs = 400, int leadInMs = 50) => new(
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

    /// <summary>Without lead-in, and over when so many requests have ended, however long that takes.</summary>
    public static LevelPlan CountedPlan(int users, long requests) => CountedPlan(new ClosedLevel(users), requests);

    public static LevelPlan CountedPlan(Level level, long requests) => new(level, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(1), requests);

    /// <summary>
    /// For users who never get ready. They pause after each failure: a window that begins early holds several failures of each, of which a
    /// machine that stands still costs some and not all.
    /// </summary>
    public static LevelPlan EarlyPlan(Level level, int windowMs) => Plan(level, windowMs) with { LeadInCap = TimeSpan.FromMilliseconds(100) };

    public static IReadOnlyList<LevelResult> Run(LoadJob job, LoopKind loop)
    {
        var results = new List<LevelResult>();
        new LoadRun(job, loop).Run(new RecordingObserver(), results.Add, TestContext.Current.CancellationToken);
        return results;
    }
}
