using System.Net;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Targets.Linux;
using Bench.Targets.Resources;
using Bench.Targets.Supervision;

namespace Bench.Targets.Launching;

/// <summary>A target that this harness started.</summary>
/// <param name="hasFirstProcess">The target's first process is a child of the supervised one, which only waits for it.</param>
internal sealed class RunningProcess(SupervisedProcess process, IPEndPoint endpoint, string log, bool hasFirstProcess) : IStartedTarget
{
    /// <summary>
    /// For the last log lines only: a target keeps nothing that a kill could harm. Many would take longer (uvicorn looks every 100 ms,
    /// gunicorn waits 30 s for idle clients), and a run stops hundreds.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    /// <summary>For what the supervisor has still to tell of a target that has ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public IPEndPoint Endpoint => endpoint;

    public TimeSpan? ColdStart { get; set; }

    public bool IsAlive => !process.Ended.IsCompleted;

    public CancellationToken Ended { get; } = EndToken.Of(process.Ended);

    public IReadOnlyList<string> LastLogLines => [.. LogTail.Read(log).Where(line => !IsOfSignalled(line))];

    public string Log => log;

    public async Task<TargetDemise?> DemiseAsync()
    {
        // The kernel knows of an end some milliseconds before the supervisor tells of it.
        if (First() is not { } first || !first.StillRuns()) await Task.WhenAny(process.Ended, Task.Delay(Patience));
        return IsAlive ? null : new TargetDemise(FindingKind.TargetDied, LogTail.Read(log).Any(IsOfSignalled)
            ? "was ended by a signal"
            : FormattableString.Invariant($"ended with status {await process.Ended}"));
    }

    public ResourceSample? Sample() => ProcessResources.Sample(Processes());

    public int? Workers() => WorkerProcesses.Count(Processes(), endpoint.Port);

    public IReadOnlyList<IPEndPoint> ListeningBeyondLoopback() => ListeningSocket.BeyondLoopback(Processes());

    /// <summary>True where all that listens on the port is the target's own.</summary>
    public bool Listens()
    {
        var sockets = ListeningSocket.On(endpoint.Port);
        var own = Processes();
        return sockets.Count > 0 && sockets.All(socket => own.Any(member => SocketOwner.Holds(member.Pid, socket.Inode)));
    }

    public async ValueTask DisposeAsync()
    {
        await process.EndAsync(First()?.Pid ?? process.MainPid, Grace);
        await process.DisposeAsync();
    }

    /// <summary>What unshare of util-linux 2.38 says, with status 1, where a signal ended its child: it fails to end itself by the same one.</summary>
    private bool IsOfSignalled(string line) => hasFirstProcess && line.StartsWith("unshare: sigprocmask unblock failed", StringComparison.Ordinal);

    /// <summary>Its own: neither the shell that supervises nor <c>unshare</c>, which waits.</summary>
    internal IReadOnlyList<ProcessStat> Processes()
    {
        var table = ProcessTable.Read();
        return hasFirstProcess ? [.. table.ChildrenOf(process.MainPid).SelectMany(first => table.TreeOf(first.Pid))] : table.TreeOf(process.MainPid);
    }

    /// <summary>Null where there is none (any more).</summary>
    private ProcessStat? First() =>
        hasFirstProcess ? ProcessTable.Read().ChildrenOf(process.MainPid).FirstOrDefault() : ProcessStat.Read(process.MainPid);
}
