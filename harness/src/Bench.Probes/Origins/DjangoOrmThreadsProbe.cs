using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Origins;

/// <summary>Whether queries and transactions of an asynchronous view run in another thread than its event loop.</summary>
internal sealed class DjangoOrmThreadsProbe : IProbe
{
    private static readonly InsideProgram Program = new("answers", "orm_threads");

    public string Id => "django-orm-threads";

    public IReadOnlyList<string> Targets => ["django-asgi"];

    public IReadOnlyList<Target> Started(Target target) => [Program.InPlaceOf(target)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var (threads, evidence) = await target.FoundAsync<OrmThreads>(cancellation);
        var queriesElsewhere = threads.QueryThreads.Count > 0 && !threads.QueryThreads.Contains(threads.EventLoopThread);
        var transactionsElsewhere =
            !threads.AtomicIsAsynchronousToo && threads.AtomicInTheEventLoop != "works" && threads.ThreadOfSyncToAsync != threads.EventLoopThread;
        return Found.Of(this, queriesElsewhere && transactionsElsewhere, Reason(queriesElsewhere, transactionsElsewhere),
        [
            new(target.Target.Id, "thread of the event loop", Number(threads.EventLoopThread), evidence),
            new(target.Target.Id, "threads that ran an awaited query", string.Join(", ", threads.QueryThreads.Select(Number)), evidence),
            new(target.Target.Id, "a transaction in the event loop", threads.AtomicInTheEventLoop, evidence),
            new(target.Target.Id, "an asynchronous form of transactions", threads.AtomicIsAsynchronousToo ? "there is one" : "there is none", evidence),
            new(target.Target.Id, "thread of a transaction handed over", Number(threads.ThreadOfSyncToAsync), evidence),
        ]);
    }

    private static string Reason(bool queries, bool transactions) => (queries, transactions) switch
    {
        (true, true) => "an awaited query ran in another thread than the event loop, and transactions can run in another thread only",
        (true, false) => "an awaited query ran in another thread than the event loop, and transactions need not",
        _ => "an awaited query ran in the thread of the event loop",
    };

    private static string Number(long thread) => FormattableString.Invariant($"{thread}");
}
