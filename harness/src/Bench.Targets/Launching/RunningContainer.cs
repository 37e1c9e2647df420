using System.Diagnostics;
using System.Net;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Linux;
using Bench.Targets.Resources;
using Bench.Targets.Supervision;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Launching;

/// <summary>A target in a container of this harness.</summary>
internal sealed class RunningContainer : IStartedTarget
{
    /// <summary>As for local processes: for the last log lines only.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    /// <summary>For what the engine has still to tell of a container that has ended, while it does not hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly DockerEngine engine;
    private readonly string id;
    private readonly Task<long> ended;
    private readonly Task logged;
    private readonly ControlGroup? group;
    private readonly ProcessStat? main;
    private bool disposed;

    private RunningContainer(DockerEngine engine, string id, IPEndPoint endpoint, string log, long? pid, long startedAt)
    {
        this.engine = engine;
        this.id = id;
        group = pid is { } number ? ControlGroup.Of(number, id, KernelFiles.OfThisMachine) : null;
        // Elsewhere, in a virtual machine say, its number would be another process's here.
        main = group is null ? null : ProcessStat.Read((int)pid!);
        Endpoint = endpoint;
        Log = log;
        StartedAt = startedAt;
        logged = ContainerLog.FollowAsync(engine, id, log);
        ended = StatusAsync();
        Ended = EndToken.Of(ended);
    }

    public IPEndPoint Endpoint { get; }

    public string Log { get; }

    /// <summary>The <see cref="Stopwatch"/>'s time stamp when the engine was asked to start it: it had been created before.</summary>
    public long StartedAt { get; }

    public TimeSpan? ColdStart { get; set; }

    public bool IsAlive => !ended.IsCompleted;

    public CancellationToken Ended { get; }

    public IReadOnlyList<string> LastLogLines
    {
        get
        {
            // What a container that has ended wrote last may still be on its way.
            if (ended.IsCompleted) _ = Task.WhenAny(logged, Task.Delay(Patience)).GetAwaiter().GetResult();
            return LogTail.Read(Log);
        }
    }

    /// <summary>Creates a container and starts it. Not cancelled half-way: one whose number never came back could not be removed.</summary>
    /// <exception cref="DockerApiException">The engine refuses; there is no container.</exception>
    public static async Task<RunningContainer> CreateAsync(DockerEngine engine, CreateContainerParameters wanted, IPEndPoint endpoint, string log)
    {
        string? created = null;
        engine.Watch();
        try
        {
            created = (await engine.AskAsync(client => client.Containers.CreateContainerAsync(wanted))).ID;
            return await StartAsync(engine, created, endpoint, log);
        }
        catch
        {
            if (created is not null) await ContainerRemoval.RemoveAsync(engine, created, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Starts a container that has been created.</summary>
    /// <exception cref="DockerApiException">The engine refuses; the container is still there.</exception>
    public static async Task<RunningContainer> StartAsync(DockerEngine engine, string id, IPEndPoint endpoint, string log)
    {
        var startedAt = Stopwatch.GetTimestamp();
        await engine.AskAsync(client => client.Containers.StartContainerAsync(id, null, CancellationToken.None));
        var state = (await engine.AskAsync(client => client.Containers.InspectContainerAsync(id))).State;
        return new RunningContainer(engine, id, endpoint, log, state is { Pid: > 0 } ? state.Pid : null, startedAt);
    }

    public async Task<TargetDemise?> DemiseAsync()
    {
        var lostSome = group?.KilledForMemory() > 0;
        // The kernel knows of an end some milliseconds before the engine tells of it.
        if (main?.StillRuns() is false) await Task.WhenAny(ended, Task.Delay(Patience));
        if (!IsAlive) await engine.RequireUnbrokenAsync();
        if (lostSome || (!IsAlive && await WasKilledForMemoryAsync()))
            return new TargetDemise(FindingKind.OutOfMemory, FormattableString.Invariant(
                $"needed more than its {ContainerSettings.MemoryBytes >> 20} MiB of memory, and the kernel killed a process of it"));
        return IsAlive ? null : new TargetDemise(FindingKind.TargetDied, FormattableString.Invariant($"ended with status {await ended}"));
    }

    public ResourceSample? Sample() => group is null ? null : ContainerResources.Sample(group);

    public int? Workers() => WorkerProcesses.Count(group?.Processes() ?? [], Endpoint.Port);

    public IReadOnlyList<IPEndPoint> ListeningBeyondLoopback() => ListeningSocket.BeyondLoopback(group?.Processes() ?? []);

    public bool Listens()
    {
        var sockets = ListeningSocket.On(Endpoint.Port);
        var own = group?.Processes() ?? [];
        // Only root sees whose sockets they are. The port was free before the start, and the container lives.
        if (own.Count == 0 || SystemCalls.EffectiveUser() != 0) return IsAlive;
        return sockets.Count > 0 && sockets.All(socket => own.Any(member => SocketOwner.Holds(member.Pid, socket.Inode)));
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        if (IsAlive) await AskToEndAsync();
        await ContainerRemoval.RemoveAsync(engine, id, CancellationToken.None);
        if (await Task.WhenAny(logged, Task.Delay(Patience)) == logged) await logged;
    }

    private async Task AskToEndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await engine.AskAsync(client => client.Containers.KillContainerAsync(id, new ContainerKillParameters { Signal = "SIGTERM" }, limit.Token));
            await Task.WhenAny(ended, Task.Delay(Grace));
        }
        catch (Exception error) when (error is DockerApiException or OperationCanceledException)
        {
            // It has ended meanwhile, or the engine hangs, which its removal will tell.
        }
    }

    private async Task<long> StatusAsync()
    {
        try
        {
            return (await engine.AskAsync(client => client.Containers.WaitContainerAsync(id))).StatusCode;
        }
        catch (DockerContainerNotFoundException)
        {
            // Removed by force, by this harness or by somebody else.
            return 128 + SystemCalls.SignalKill;
        }
    }

    private async Task<bool> WasKilledForMemoryAsync()
    {
        try
        {
            return (await engine.AskAsync(client => client.Containers.InspectContainerAsync(id))).State?.OOMKilled ?? false;
        }
        catch (DockerContainerNotFoundException)
        {
            return false;
        }
    }
}
