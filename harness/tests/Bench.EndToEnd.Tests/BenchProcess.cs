using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bench.EndToEnd.Tests;

/// <summary>The real command line in a process of its own, as a user starts it.</summary>
internal sealed partial class BenchProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private BenchProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public static BenchProcess Start(string workingDirectory, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bench.dll"), .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new BenchProcess(process);
    }

    /// <summary>Starts it and waits for its end.</summary>
    public static Task<BenchResult> RunAsync(string workingDirectory, params string[] arguments) =>
        RunAsync(workingDirectory, new Dictionary<string, string?>(), arguments);

    public static async Task<BenchResult> RunAsync(
        string workingDirectory, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var bench = Start(workingDirectory, environment, arguments);
        return await bench.EndAsync(TimeSpan.FromMinutes(5));
    }

    public void Signal(PosixSignal signal) => Assert.Equal(0, Kill(process.Id, signal == PosixSignal.SIGINT ? 2 : 15));

    public void KillAtOnce() => process.Kill();

    /// <summary>Waits for the end, which must come within <paramref name="limit"/>.</summary>
    public async Task<BenchResult> EndAsync(TimeSpan limit)
    {
        using var cancellation = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"bench did not end within {limit}; it wrote: {await error}");
        }

        return new BenchResult(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
