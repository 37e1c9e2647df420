using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Agent;

/// <summary>An engine in a process of its own on the load's CPUs, so that nothing of this one disturbs it.</summary>
/// <param name="id">As <c>--engine</c> names it.</param>
/// <param name="agent">Starts a process that calls <see cref="AgentHost"/>.</param>
public class AgentEngine(string id, AgentCommand agent) : ILoadEngine
{
    // An interrupt at the terminal reaches both processes; which of them is told first is chance.
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromMilliseconds(500);

    // What has been measured takes milliseconds to write.
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    // Started for the next job, which takes it.
    private Task<AgentProcess>? prepared;

    public string Id => id;

    /// <inheritdoc />
    public void Prepare(CpuSet cpus) => prepared ??= AgentProcess.StartAsync(agent, cpus);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LevelResult>> RunAsync(
        LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (stop.IsCancellationRequested) return [];
        Prepare(job.Cpus);
        await using var process = await Interlocked.Exchange(ref prepared, null)!;
        await GreetAsync(process, cancellation);
        await process.WriteLineAsync(new AgentMessage.Job(job).ToLine());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(job.IsWatched ? CancellationToken.None : cancellation);
        await using var onInterrupt = cancellation.Register(Stop);
        await using var onStop = stop.Register(Stop);
        var results = new List<LevelResult>(job.Levels.Count);
        while (await ReadAsync(process, patience.Token, cancellation, stop) is { } message)
        {
            switch (message)
            {
                case AgentMessage.LevelStarted started: observer.LevelStarted(started.Level); break;
                case AgentMessage.WindowOpened opened: observer.WindowOpened(opened.Level); break;
                case AgentMessage.WindowClosed closed: observer.WindowClosed(closed.Level); break;
                case AgentMessage.StoppedAnswering silent:
                    observer.StoppedAnswering(silent.Level);
                    return results;
                case AgentMessage.Second second: observer.SecondEnded(second.Sample); break;
                case AgentMessage.Result result: results.Add(result.Level); break;
                case AgentMessage.Error error: throw await process.FailureAsync($"says: {error.Message}");
                case AgentMessage.Done when results.Count == job.Levels.Count || stop.IsCancellationRequested || IsStopped(job, results, cancellation):
                    return results;
                case var other: throw await process.FailureAsync($"wrote {other.GetType().Name} after {results.Count} of {job.Levels.Count} results");
            }
        }
        return results;

        void Stop()
        {
            process.TryWriteLine(new AgentMessage.Stop().ToLine());
            patience.CancelAfter(StopGrace);
        }
    }

    /// <summary>A watched job that was interrupted has its last level as far as it came.</summary>
    private static bool IsStopped(LoadJob job, List<LevelResult> results, CancellationToken cancellation) =>
        job.IsWatched && results.Count > 0 && cancellation.IsCancellationRequested;

    private static async Task GreetAsync(AgentProcess process, CancellationToken cancellation)
    {
        var first = await ReadAsync(process, cancellation, cancellation, stop: CancellationToken.None);
        if (first is not AgentMessage.Hello hello) throw await process.FailureAsync($"wrote {first?.GetType().Name} where it should greet");
        if (hello.Version != AgentMessage.ProtocolVersion)
        {
            throw await process.FailureAsync(
                $"speaks version {hello.Version} of the agent's protocol and this harness version {AgentMessage.ProtocolVersion}; "
                    + "build both from the same source");
        }
    }

    /// <param name="patience">How long to wait for the line.</param>
    /// <param name="cancellation">Whether an agent that ended was meant to.</param>
    /// <param name="stop">Likewise; what it has told until then counts.</param>
    /// <returns>Null where it was stopped and tells nothing more.</returns>
    private static async Task<AgentMessage?> ReadAsync(AgentProcess process, CancellationToken patience, CancellationToken cancellation, CancellationToken stop)
    {
        var line = await LineAsync(process, patience, cancellation, stop);
        if (line is null)
        {
            if (stop.IsCancellationRequested && !cancellation.IsCancellationRequested) return null;
            await Task.Delay(InterruptGrace, cancellation);
            throw await process.FailureAsync("ended before it was done");
        }
        try
        {
            return AgentMessage.Parse(line);
        }
        catch (FormatException error)
        {
            throw await process.FailureAsync($"wrote something else than a message. {error.Message}");
        }
    }

    private static async Task<string?> LineAsync(AgentProcess process, CancellationToken patience, CancellationToken cancellation, CancellationToken stop)
    {
        try
        {
            return await process.ReadLineAsync(patience);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return null; // an engine that cannot stop ends with its process
        }
    }
}
