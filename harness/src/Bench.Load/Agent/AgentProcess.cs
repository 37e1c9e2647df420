using System.ComponentModel;
using System.Diagnostics;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Agent;

/// <summary>A running agent, seen from the one who started it. Disposing it ends the process.</summary>
internal sealed class AgentProcess : IAsyncDisposable
{
    private const int KeptErrorLines = 30;

    private readonly Process process;
    private readonly AgentCommand command;
    private readonly Queue<string> errorLines = new();
    private readonly Lock writing = new();

    private AgentProcess(Process process, AgentCommand command)
    {
        this.process = process;
        this.command = command;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Starts on <paramref name="cpus"/>, so that its runtime sizes itself for them and never disturbs the target's.</summary>
    /// <exception cref="EngineFailedException">It cannot be started.</exception>
    public static async Task<AgentProcess> StartAsync(AgentCommand command, CpuSet cpus)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in AgentRuntimeSettings.Variables) start.Environment[name] = value;
        try
        {
            return new AgentProcess(await PinnedStart.StartAsync(start, cpus), command);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            throw new EngineFailedException($"The engine's process cannot be started with '{command}': {error.Message}", error);
        }
    }

    /// <summary>The next line that it wrote, null when it has ended or closed its output.</summary>
    public async Task<string?> ReadLineAsync(CancellationToken cancellation) => await process.StandardOutput.ReadLineAsync(cancellation);

    /// <summary>Its input stays open: the agent ends when it closes.</summary>
    public async Task WriteLineAsync(string line)
    {
        try
        {
            await process.StandardInput.WriteAsync(line + '\n');
            await process.StandardInput.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            throw await FailureAsync("ended before it took its job");
        }
    }

    /// <summary>The same where it may have ended already, which its output then tells.</summary>
    public void TryWriteLine(string line)
    {
        try
        {
            lock (writing)
            {
                process.StandardInput.Write(line + '\n');
                process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            // Nobody reads any more.
        }
    }

    /// <summary>What went wrong, with what the process wrote last.</summary>
    public async Task<EngineFailedException> FailureAsync(string what)
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        string[] lines;
        lock (errorLines) lines = [.. errorLines];
        var evidence = lines.Length == 0 ? "It wrote nothing to its error output." : "Its last lines:\n" + string.Join('\n', lines);
        return new EngineFailedException($"The engine's process ('{command}', exit code {process.ExitCode}) {what}. {evidence}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (errorLines)
        {
            errorLines.Enqueue(line);
            if (errorLines.Count > KeptErrorLines) errorLines.Dequeue();
        }
    }
}
