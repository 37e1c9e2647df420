using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Load.Native;

namespace Bench.Load.Agent;

/// <summary>
/// The engine's own process, <c>bench agent</c>: takes one job from its input, runs it on the job's CPUs and writes progress and
/// results. It never outlives the one who started it: when the input ends, so does it, whatever it is doing.
/// </summary>
public static class AgentHost
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Interrupted = 130;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs the job with the built-in engine.</summary>
    /// <inheritdoc cref="RunAsync(TextReader, TextWriter, RunJob, CancellationToken)"/>
    public static Task<int> RunAsync(TextReader input, TextWriter output, CancellationToken cancellation) =>
        RunAsync(input, output, Rehearsal.Run, RunBuiltin, cancellation);

    /// <summary>
    /// Runs until the job is done, the input ends, or <paramref name="cancellation"/> is asked for; a watched job then tells what
    /// it has measured, as any does that is asked to stop.
    /// </summary>
    /// <param name="run">Generates the load.</param>
    /// <param name="input">Stays open while the starter lives; its end ends the run.</param>
    /// <returns>The exit code for the process: <see cref="Done"/>, <see cref="Failed"/> or <see cref="Interrupted"/>.</returns>
    public static Task<int> RunAsync(TextReader input, TextWriter output, RunJob run, CancellationToken cancellation) =>
        RunAsync(input, output, _ => { }, run, cancellation);

    private static async Task<int> RunAsync(
        TextReader input, TextWriter output, Action<CancellationToken> rehearse, RunJob run, CancellationToken cancellation)
    {
        using var asked = new CancellationTokenSource();
        using var ending = new CancellationTokenSource();
        // Both block, on a pipe or on the load, so they are threads that do not keep the process alive.
        var lines = new AgentInput(input, asked, ending);
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => work.SetResult(Work(rehearse, run, lines, new AgentReporter(output), cancellation, asked.Token, ending.Token)))
        { IsBackground = true, Name = "load" }.Start();

        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onInterrupt = cancellation.Register(() => ended.TrySetResult());
        await using var onStop = asked.Token.Register(() => ended.TrySetResult());
        await using var onEnd = ending.Token.Register(() => ended.TrySetResult());
        if (await Task.WhenAny(work.Task, ended.Task) == work.Task) return await work.Task;
        // The loop looks at the token all the time; only a write that nobody reads can keep it.
        return await Task.WhenAny(work.Task, Task.Delay(Grace, CancellationToken.None)) == work.Task ? await work.Task : Interrupted;
    }

    private static void RunBuiltin(
        LoadJob job, ILoadObserver observer, Action<LevelResult> levelEnded, CancellationToken cancellation, CancellationToken stop) =>
        new LoadRun(job, LoadRun.BestLoop).Run(observer, levelEnded, cancellation, stop);

    private static int Work(
        Action<CancellationToken> rehearse, RunJob run, AgentInput input, AgentReporter reporter,
        CancellationToken interrupted, CancellationToken asked, CancellationToken ending)
    {
        try
        {
            reporter.Write(new AgentMessage.Hello(AgentMessage.ProtocolVersion));
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(interrupted, ending);
            rehearse(leaving.Token);
            var job = input.TakeJob(leaving.Token);
            CpuAffinity.PinProcess(job.Cpus);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(interrupted, asked);
            if (job.IsWatched) run(job, reporter, reporter.LevelEnded, ending, stopping.Token);
            else run(job, reporter, reporter.LevelEnded, leaving.Token, asked);
            reporter.Write(new AgentMessage.Done());
            return Done;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception error)
        {
            return TryTell(reporter, error);
        }
    }

    private static int TryTell(AgentReporter reporter, Exception error)
    {
        try
        {
            // What the engine expects to go wrong says it all; a defect needs its stack.
            reporter.Write(new AgentMessage.Error(error is EngineFailedException or FormatException ? error.Message : error.ToString()));
            return Failed;
        }
        catch (IOException)
        {
            return Interrupted; // nobody reads any more
        }
    }
}
