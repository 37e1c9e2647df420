namespace Bench.Probes.Origins;

/// <param name="EventLoopThread">Runs the asynchronous view.</param>
/// <param name="QueryThreads">Read rows for it.</param>
/// <param name="AtomicInTheEventLoop">What a transaction there ends with.</param>
/// <param name="AtomicIsAsynchronousToo">Whether transactions have an asynchronous form.</param>
/// <param name="ThreadOfSyncToAsync">Runs a transaction that is handed to <c>sync_to_async</c>.</param>
internal sealed record OrmThreads(
    long EventLoopThread, IReadOnlyList<long> QueryThreads, string AtomicInTheEventLoop, bool AtomicIsAsynchronousToo, long ThreadOfSyncToAsync);
