using Bench.Cli.Progress;
using Bench.Core.Measurement;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting;
using Bench.Reporting.Journal;
using Bench.Reporting.Redacting;
using Bench.Targets.Linux;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>One session of a run: the probes, the pilot and the trials that are left, then the report.</summary>
/// <param name="ceiling">What the engine can do here; null where that is not known.</param>
/// <param name="sitting">How long it may last.</param>
internal sealed class Measuring(
    RunFolder folder, Suite suite, Launching launching, ILoadEngine engine, EngineCeiling? ceiling, Sitting sitting, Narrator narrator)
{
    private readonly TimeEstimate estimate = new(suite, Engines.Chosen(engine.Id));

    /// <param name="probe">Makes the probes that are left.</param>
    public async Task<ExitCode> RunAsync(RunHistory history, Func<Task> probe, CancellationToken cancellation)
    {
        bool isWhole;
        RunSeal.Break(folder);
        try
        {
            var start = TimeProvider.System.GetTimestamp();
            await probe();
            isWhole = await TrialsAsync(suite with { Budget = suite.Budget - TimeProvider.System.GetElapsedTime(start) }, history, cancellation);
        }
        finally
        {
            // Logs and evidence are written by others as they come.
            if (folder.Redaction is { } redaction) RedactedFolder.Write(folder, redaction);
        }

        RunSeal.Write(folder);
        return Conclusion.Of(folder, ReportWriter.Write(folder), isWhole);
    }

    /// <param name="left">The suite with what is left of its time.</param>
    private async Task<bool> TrialsAsync(Suite left, RunHistory history, CancellationToken cancellation)
    {
        var cpus = launching.Cpus;
        var launcher = await launching.LoggingTo(folder.LogsOf(history.NextSession), cancellation);
        Affinity.PinThisProcess(cpus.Load);
        var parts = new TrialParts(engine, launcher, launching.Verify, cpus,
            () => SpinMeter.Check(cpus), () => CpuTicksReader.Read().Of(cpus), TimeProvider.System, launching.Sample, ceiling)
        {
            CanaryEngine = Engines.Builtin(),
            Calls = launching.Calls,
            ServiceFault = launching.FaultAsync,
        };
        return await PilotAndBlocksAsync(parts, left, history, cancellation);
    }

    private async Task<bool> PilotAndBlocksAsync(TrialParts parts, Suite left, RunHistory history, CancellationToken cancellation)
    {
        // Read now: whatever keeps it from being read later would hide what happened.
        var isResumable = folder.ReadManifest().IsResumable;
        try
        {
            return await new Piloting(folder, parts, estimate, sitting, narrator).FixAsync(left, history, cancellation) is { } planned
                && await BlocksAsync(parts, planned, history, cancellation);
        }
        catch
        {
            var shown = Conclusion.Shown(folder.FullPath);
            var rest = isResumable ? $"'bench run --resume {shown}' measures the rest, " : string.Empty;
            Console.Error.WriteLine($"bench: finished trials are kept: {rest}'bench report {shown}' makes a report of them.");
            throw;
        }
    }

    private async Task<bool> BlocksAsync(TrialParts parts, Suite planned, RunHistory history, CancellationToken cancellation)
    {
        var plan = TrialOrder.Of(planned);
        using var journal = JournalWriter.Open(folder);
        var timed = planned with { Budget = sitting.Of(planned.Budget) };
        var isWhole = false;
        await Progresses.ShowAsync(plan.Count, async progress =>
            isWhole = await new SuiteRun(parts, timed, history, estimate, journal.Append, progress).RunAsync(plan, cancellation));
        return isWhole;
    }
}
