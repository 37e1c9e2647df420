using System.Diagnostics;

namespace Bench.EndToEnd.Tests;

/// <summary>The real command line in a process of its own, as a user starts it.</summary>
internal sealed class BenchProcess : IDisposable
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

    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "bench.dll");

    public static BenchProcess Start(string workingDirectory, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        StartProgram("dotnet", workingDirectory, environment, [Assembly, .. arguments]);

    /// <summary>Another program that starts bench, installs it, or is what was installed.</summary>
    public static BenchProcess StartProgram(
        string program, string workingDirectory, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
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

    public static async Task<BenchResult> RunProgramAsync(
        string program, string workingDirectory, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var process = StartProgram(program, workingDirectory, environment, arguments);
        return await process.EndAsync(TimeSpan.FromMinutes(5));
    }

    /// <param name="signal">One of <see cref="Signals"/>.</param>
    public void Signal(int signal) => Signals.Send(process.Id, signal);

    /// <summary>The same, and waits until it was taken: two of a kind that wait for a process are one.</summary>
    public async Task SignalAsync(int signal)
    {
        Signal(signal);
        while (ProcessTable.IsPending(process.Id, signal)) await Task.Delay(TimeSpan.FromMilliseconds(5));
    }

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
}
