using Bench.Core.Measurement;

namespace Bench.Load.Agent;

/// <summary>Reads an agent's input on a thread of its own: the job, then at most the wish that it stops, then its end.</summary>
internal sealed class AgentInput
{
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AgentInput(TextReader input, CancellationTokenSource asked, CancellationTokenSource ending) =>
        new Thread(() => Read(input, asked, ending)) { IsBackground = true, Name = "agent input" }.Start();

    /// <exception cref="FormatException">The first line is no job.</exception>
    /// <exception cref="OperationCanceledException">The input ended before a line came.</exception>
    public LoadJob TakeJob(CancellationToken ending)
    {
        firstLine.Task.Wait(ending);
        return AgentMessage.Parse(firstLine.Task.Result) is AgentMessage.Job job
            ? job.Load
            : throw new FormatException("The agent's first line must be a job.");
    }

    private void Read(TextReader input, CancellationTokenSource asked, CancellationTokenSource ending)
    {
        try
        {
            while (input.ReadLine() is { } line)
            {
                // There is only one thing that could follow the job.
                if (!firstLine.TrySetResult(line)) asked.Cancel();
            }
            ending.Cancel();
        }
        catch (IOException)
        {
            ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run is over and its input, or the token, has been disposed.
        }
    }
}
