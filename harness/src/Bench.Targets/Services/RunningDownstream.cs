using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Services;

/// <summary>The service that targets call. It ends with its input: when this is disposed, and when this process dies, however it dies.</summary>
internal sealed partial class RunningDownstream : IAsyncDisposable
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CountLimit = TimeSpan.FromSeconds(5);

    /// <summary>For the end of a process whose pipes are closed already.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private bool disposed;

    private RunningDownstream(Process process, string url)
    {
        this.process = process;
        Url = url;
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    /// <summary>Null while it runs.</summary>
    public int? EndStatus => process.HasExited ? process.ExitCode : null;

    /// <param name="cpus">Where it runs, from its first instruction.</param>
    /// <exception cref="MachineNotReadyException">It does not start; nothing of it is left.</exception>
    public static async Task<RunningDownstream> StartAsync(DownstreamCommand command, CpuSet cpus, CancellationToken cancellation)
    {
        // A session of its own: Ctrl-C is for the harness, which ends it after the targets.
        var start = new ProcessStartInfo("setsid", ["taskset", "-c", cpus.ToString(), command.Program, .. command.Arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start)!;
            return await ReadyAsync(process, cancellation) is { } url
                ? new RunningDownstream(process, url)
                : throw new MachineNotReadyException(
                    $"The downstream service, which some contracts need, did not start with '{command}'. {await LastWordsAsync(process)}");
        }
        catch (Win32Exception error)
        {
            throw new MachineNotReadyException(
                "The downstream service cannot be started: this machine lacks setsid or taskset. "
                    + "Install util-linux (as root: apt-get install util-linux).",
                error);
        }
    }

    /// <summary>How many requests it has got until now, by its own account.</summary>
    /// <exception cref="ServiceFailedException">It does not tell.</exception>
    public async Task<long> RequestsAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(CountLimit);
        try
        {
            await process.StandardInput.WriteLineAsync("counts".AsMemory(), limit.Token);
            await process.StandardInput.FlushAsync(limit.Token);
            var told = await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new EndOfStreamException("it closed its output");
            return Requests().Match(told) is { Success: true } match
                ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : throw new ServiceFailedException($"the downstream service was asked what it has counted and said '{told}'");
        }
        catch (Exception error) when (error is IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            if (error is IOException && process.WaitForExit(EndLimit))
                throw new ServiceFailedException($"the downstream service ended with status {process.ExitCode}", error);
            // What it says too late would be taken for the answer to the next question: another one is started in its place.
            if (!process.HasExited) process.Kill();
            throw new ServiceFailedException($"the downstream service does not tell what it has counted: {error.Message}", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        await EndAsync(process);
    }

    /// <summary>Null where it ended, or said nothing for too long.</summary>
    private static async Task<string?> ReadyAsync(Process process, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ReadyLimit);
        try
        {
            return (await process.StandardOutput.ReadLineAsync(limit.Token))?.TrimEnd('/');
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process);
            throw;
        }
    }

    private static async Task<string> LastWordsAsync(Process process)
    {
        if (!process.HasExited) process.Kill();
        var words = (await process.StandardError.ReadToEndAsync(CancellationToken.None)).Trim();
        await EndAsync(process);
        return words.Length == 0 ? "It wrote nothing." : $"It wrote: {words}";
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    [GeneratedRegex("([0-9]+) requests")]
    private static partial Regex Requests();
}
