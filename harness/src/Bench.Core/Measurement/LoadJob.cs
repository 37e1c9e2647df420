using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>Everything that an engine needs to drive one trial: one warm-up, then the levels in ascending order.</summary>
/// <param name="Host">An IPv4 address.</param>
/// <param name="Requests">Sent in turn by each connection, each connection starting at its own offset drawn from <paramref name="Seed"/>.</param>
/// <param name="Cpus">Where the engine runs.</param>
/// <param name="Seed">Of the requests' order and of the arrivals of open levels.</param>
/// <param name="SharesCpus">The target, or a service that it needs, runs on <paramref name="Cpus"/> too: the
/// engine must never spin there (METHOD.md M3).</param>
/// <param name="IsWatched">Somebody looks on: each second is told, and an interrupted level ends early and tells what it has measured.</param>
public sealed record LoadJob(
    string Host,
    int Port,
    IReadOnlyList<PreparedRequest> Requests,
    IReadOnlyList<LevelPlan> Levels,
    TimeSpan ConnectTimeout,
    TimeSpan ResponseTimeout,
    CpuSet Cpus,
    int Seed,
    bool SharesCpus = false,
    bool IsWatched = false);
