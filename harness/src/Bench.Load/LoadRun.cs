using System.Net;
using System.Net.Sockets;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Http;
using Bench.Load.Loops;

namespace Bench.Load;

/// <summary>Runs a job's levels one after the other in this process, on the calling thread. All connections are new at each level.</summary>
public sealed class LoadRun
{
    /// <summary>
    /// A quarter of the least that one loop reached in a round of 30 s (98,454/s, harness/docs/engine-figures.md): the
    /// ceiling must be twice the rate, or the level is void.
    /// </summary>
    private const double RequestsPerSecondOfALoop = 25_000;

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

    /// <param name="observer">Told, too, of a level whose lead-in got no answer: it ends the load.</param>
    /// <param name="levelEnded">Told each result as soon as it is there, before the next level starts.</param>
    /// <param name="stop">Ends the level that is under way early, with what it has measured, and begins none after it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, or stopped before there was anything to
    /// measure; finished levels have been told.</exception>
    public void Run(ILoadObserver observer, Action<LevelResult> levelEnded, CancellationToken cancellation, CancellationToken stop = default)
    {
        for (var i = 0; i < job.Levels.Count && !stop.IsCancellationRequested; i++)
        {
            var plan = job.Levels[i];
            var connections = plan.Level.Connections;
            var seed = unchecked(job.Seed + i);
            // The garbage of the level before must not be collected inside this one's window.
            GC.Collect();
            observer.LevelStarted(plan.Level);
            var walks = RequestWalk.Draw(requests, connections, seed);
            try
            {
                levelEnded(new LevelRun(plan, job, CreateTransport, walks, seed).Run(Threads(plan), observer, stop, cancellation));
            }
            catch (SilentTargetException)
            {
                observer.StoppedAnswering(plan.Level);
                return;
            }
        }
    }

    /// <summary>
    /// One loop a CPU, as far as there are connections for them, and of an open level no more than its rate needs. A level of so many requests ends
    /// at one loop's word, and .NET's sockets are told of on threads of their own choice.
    /// </summary>
    private LoopThreads Threads(LevelPlan plan)
    {
        var mayBeSeveral = loop == LoopKind.Epoll && plan.Requests is null;
        var most = Math.Min(job.Cpus.Cpus.Count, plan.Level.Connections);
        return new LoopThreads(job.Cpus, !mayBeSeveral ? 1 : plan.Level is OpenLevel open ? Math.Min(most, NeededFor(open)) : most);
    }

    /// <summary>
    /// Loops share no queue: with several of them a request may wait for a connection while another loop has one to spare, so that few
    /// are better than many (decision 0058).
    /// </summary>
    private static int NeededFor(OpenLevel level) => (int)Math.Ceiling(level.RequestsPerSecond / RequestsPerSecondOfALoop);

    private ITransport CreateTransport(int connections) => loop == LoopKind.Epoll && OperatingSystem.IsLinux()
        ? new EpollLoop(endpoint, connections)
        : new SocketLoop(endpoint, connections);
}
