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

    // What a watched job has measured takes milliseconds to write.
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    // Started for the next job, which takes it.
    private Task<AgentProcess>? prepared;

    public string Id => id;

    /// <inheritdoc />
    public void Prepare(CpuSet cpus) => prepared ??= AgentProcess.StartAsync(agent, cpus);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LevelResult>> RunAsync(LoadJob job, ILoadObserver observer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Prepare(job.Cpus);
        await using var process = await Interlocked.Exchange(ref prepared, null)!;
        await GreetAsync(process, cancellation);
        await process.WriteLineAsync(new AgentMessage.Job(job).ToLine());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(job.IsWatched ? CancellationToken.None : cancellation);
        await using var stopping = cancellation.Register(() =>
        {
            process.TryWriteLine(new AgentMessage.Stop().ToLine());
            patience.CancelAfter(StopGrace);
        });
        var results = new List<LevelResult>(job.Levels.Count);
        while (true)
        {
            switch (await ReadAsync(process, patience.Token, cancellation))
            {
                case AgentMessage.LevelStarted started: observer.LevelStarted(started.Level); break;
                case AgentMessage.WindowOpened opened: observer.WindowOpened(opened.Level); break;
                case AgentMessage.WindowClosed closed: observer.WindowClosed(closed.Level); break;
                case AgentMessage.Second second: observer.SecondEnded(second.Sample); break;
                case AgentMessage.Result result: results.Add(result.Level); break;
                case AgentMessage.Error error: throw await process.FailureAsync($"says: {error.Message}");
                case AgentMessage.Done when results.Count == job.Levels.Count || IsStopped(job, results, cancellation): return results;
                case var other: throw await process.FailureAsync($"wrote {other.GetType().Name} after {results.Count} of {job.Levels.Count} results");
            }
        }
    }

    /// <summary>A watched job that was interrupted has its last level as far as it came.</summary>
    private static bool IsStopped(LoadJob job, List<LevelResult> results, CancellationToken cancellation) =>
        job.IsWatched && results.Count > 0 && cancellation.IsCancellationRequested;

    private static async Task GreetAsync(AgentProcess process, CancellationToken cancellation)
    {
        var first = await ReadAsync(process, cancellation, cancellation);
        if (first is not AgentMessage.Hello hello) throw await process.FailureAsync($"wrote {first.GetType().Name} where it should greet");
        if (hello.Version != AgentMessage.ProtocolVersion)
        {
            throw await process.FailureAsync(
                $"speaks version {hello.Version} of the agent's protocol and this harness version {AgentMessage.ProtocolVersion}; build both from the same source");
        }
    }

    /// <param name="patience">How long to wait for the line.</param>
    /// <param name="cancellation">Whether an agent that ended was meant to.</param>
    private static async Task<AgentMessage> ReadAsync(AgentProcess process, CancellationToken patience, CancellationToken cancellation)
    {
        var line = await process.ReadLineAsync(patience);
        if (line is null)
        {
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
}
