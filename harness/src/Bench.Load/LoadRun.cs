using System.Net;
using System.Net.Sockets;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Load.Driving;
using Bench.Load.Http;
using Bench.Load.Loops;

namespace Bench.Load;

/// <summary>Runs a job's levels one after the other in this process, on the calling thread. All connections are new at each level.</summary>
public sealed class LoadRun
{
    private readonly LoadJob job;
    private readonly LoopKind loop;
    private readonly IPEndPoint endpoint;
    private readonly WireRequest[] requests;

    /// <exception cref="EngineFailedException">The job cannot be run; nothing has been sent.</exception>
    public LoadRun(LoadJob job, LoopKind loop)
    {
        this.job = job;
        this.loop = loop;
        if (!IPAddress.TryParse(job.Host, out var address) || address.AddressFamily != AddressFamily.InterNetwork)
            throw new EngineFailedException($"'{job.Host}' is not an IPv4 address. Resolve the host's name before the job is made.");
        if (job.Requests.Count == 0) throw new EngineFailedException("The job has no requests. Name at least one under the contract's load.");
        endpoint = new IPEndPoint(address, job.Port);
        requests = [.. job.Requests.Select(request => WireRequest.From(request, job.Host, job.Port))];
    }

    /// <summary>The loop with the least cost on this system.</summary>
    public static LoopKind BestLoop => OperatingSystem.IsLinux() ? LoopKind.Epoll : LoopKind.Sockets;

    /// <param name="levelEnded">Told each result as soon as it is there, before the next level starts.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; finished levels have been told.</exception>
    public void Run(ILoadObserver observer, Action<LevelResult> levelEnded, CancellationToken cancellation)
    {
        for (var i = 0; i < job.Levels.Count; i++)
        {
            var plan = job.Levels[i];
            var connections = plan.Level.Connections;
            var seed = unchecked(job.Seed + i);
            // The garbage of the level before must not be collected inside this one's window.
            GC.Collect();
            observer.LevelStarted(plan.Level);
            var walks = RequestWalk.Draw(requests, connections, seed);
            levelEnded(new LevelRun(plan, job, CreateTransport, walks, seed).Run(Threads(connections), observer, cancellation));
        }
    }

    /// <summary>One loop a CPU, as far as there are connections for them. .NET's sockets are told of on threads of its own choice.</summary>
    private LoopThreads Threads(int connections) => new(job.Cpus, loop == LoopKind.Epoll ? Math.Min(job.Cpus.Cpus.Count, connections) : 1);

    private ITransport CreateTransport(int connections) => loop == LoopKind.Epoll && OperatingSystem.IsLinux()
        ? new EpollLoop(endpoint, connections)
        : new SocketLoop(endpoint, connections);
}
