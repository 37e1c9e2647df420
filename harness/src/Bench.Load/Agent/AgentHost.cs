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
        RunAsync(input, output, (job, observer, levelEnded, ending) => new LoadRun(job, LoadRun.BestLoop).Run(observer, levelEnded, ending), cancellation);

    /// <summary>Runs until the job is done, the input ends, or <paramref name="cancellation"/> is asked for.</summary>
    /// <param name="run">Generates the load.</param>
    /// <param name="input">Stays open while the starter lives; its end ends the run.</param>
    /// <returns>The exit code for the process: <see cref="Done"/>, <see cref="Failed"/> or <see cref="Interrupted"/>.</returns>
    public static async Task<int> RunAsync(TextReader input, TextWriter output, RunJob run, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // Both block, on a pipe or on the load, so they are threads that do not keep the process alive.
        var lines = new AgentInput(input, ending);
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => work.SetResult(Work(run, lines, new AgentReporter(output), ending.Token))) { IsBackground = true, Name = "load" }.Start();

        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = ending.Token.Register(ended.SetResult);
        if (await Task.WhenAny(work.Task, ended.Task) == work.Task) return await work.Task;
        // The loop looks at the token all the time; only a write that nobody reads can keep it.
        return await Task.WhenAny(work.Task, Task.Delay(Grace, CancellationToken.None)) == work.Task ? await work.Task : Interrupted;
    }

    private static int Work(RunJob run, AgentInput input, AgentReporter reporter, CancellationToken ending)
    {
        try
        {
            reporter.Write(new AgentMessage.Hello(AgentMessage.ProtocolVersion));
            var job = input.TakeJob(ending);
            CpuAffinity.PinProcess(job.Cpus);
            run(job, reporter, reporter.LevelEnded, ending);
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
