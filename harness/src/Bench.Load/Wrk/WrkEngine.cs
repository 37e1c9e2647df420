using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Agent;

namespace Bench.Load.Wrk;

/// <summary>
/// The program wrk as a second opinion (METHOD.md M23), closed levels only. It counts otherwise (decision 0028): connections are new where its
/// window begins, an answer counts whatever its body, and what it waits for at the end is dropped.
/// </summary>
public sealed class WrkEngine : ILoadEngine
{
    private readonly string version;

    private WrkEngine(string version) => this.version = version;

    public string Id => "wrk";

    /// <exception cref="MachineNotReadyException">wrk is not installed.</exception>
    public static WrkEngine Find() => new(WrkVersion.Read());

    /// <inheritdoc />
    public async Task<IReadOnlyList<LevelResult>> RunAsync(
        LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default)
    {
        using var script = WrkScript.Write(job);
        var results = new List<LevelResult>(job.Levels.Count);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stop);
        try
        {
            foreach (var plan in job.Levels) results.Add(await MeasureAsync(job, plan, observer, script.Path, either.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // wrk tells nothing before its time is over: what remains is the levels before.
        }
        return results;
    }

    private async Task<LevelResult> MeasureAsync(LoadJob job, LevelPlan plan, ILoadObserver observer, string script, CancellationToken cancellation)
    {
        if (plan.Level is not ClosedLevel level)
            throw new EngineFailedException($"wrk knows no rate, so it cannot run '{plan.Level}'. Use the built-in engine for open levels.");
        cancellation.ThrowIfCancellationRequested();
        observer.LevelStarted(level);
        var leadIn = await RunAsync(job, level, plan.LeadIn, script, cancellation);
        observer.WindowOpened(level);
        var report = await RunAsync(job, level, Window(plan, leadIn), script, cancellation);
        observer.WindowClosed(level);
        return report.ToResult(plan, leadIn, version, Threads(job, level));
    }

    /// <summary>wrk cannot last on, so the rate of the lead-in says how long the window must be.</summary>
    private static TimeSpan Window(LevelPlan plan, WrkReport leadIn)
    {
        if (plan.Extension is not { } extension) return plan.Window;
        var enough = leadIn.Valid == 0 ? extension.Cap : TimeSpan.FromSeconds(extension.Completions / (leadIn.Valid / leadIn.Seconds));
        return TimeSpan.FromTicks(Math.Clamp(enough.Ticks, plan.Window.Ticks, Math.Max(plan.Window.Ticks, extension.Cap.Ticks)));
    }

    private static async Task<WrkReport> RunAsync(LoadJob job, ClosedLevel level, TimeSpan length, string script, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("wrk",
        [
            "--threads", Text(Threads(job, level)), "--connections", Text(level.Concurrency),
            "--duration", Seconds(length), "--timeout", Seconds(job.ResponseTimeout),
            "--script", script, $"http://{job.Host}:{Text(job.Port)}/",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = await PinnedStart.StartAsync(start, job.Cpus);
            return await ReadAsync(process, cancellation);
        }
        catch (Win32Exception error)
        {
            throw new EngineFailedException($"wrk cannot be started: {error.Message}", error);
        }
    }

    private static async Task<WrkReport> ReadAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return WrkReport.Find(output) ?? throw new EngineFailedException(
                $"wrk (exit code {process.ExitCode}) did not report its figures. It wrote: {(output + await errors).Trim()}");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static int Threads(LoadJob job, ClosedLevel level) => Math.Min(job.Cpus.Cpus.Count, level.Concurrency);

    /// <summary>wrk takes whole seconds.</summary>
    private static string Seconds(TimeSpan length) => Text((int)Math.Max(1, Math.Ceiling(length.TotalSeconds))) + "s";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
