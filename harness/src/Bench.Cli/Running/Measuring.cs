using Bench.Cli.Progress;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting;
using Bench.Reporting.Journal;
using Bench.Targets.Linux;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>One session of a run: the trials that are left, then the report.</summary>
/// <param name="ceiling">What the engine can do here; null where that is not known.</param>
internal sealed class Measuring(RunFolder folder, Suite suite, IReadOnlyList<PlannedTrial> plan, Launching launching, ILoadEngine engine, EngineCeiling? ceiling)
{
    public async Task<ExitCode> RunAsync(RunHistory history, CancellationToken cancellation)
    {
        var cpus = launching.Cpus;
        var launcher = await launching.LoggingTo(folder.LogsOf(history.NextSession), cancellation);
        Affinity.PinThisProcess(cpus.Load);
        var parts = new TrialParts(engine, launcher, launching.Verify, cpus,
            () => SpinMeter.Check(cpus), () => CpuTicksReader.Read().Of(cpus), TimeProvider.System, launching.Sample, ceiling)
        {
            CanaryEngine = Engines.Builtin(),
            ServiceFault = launching.FaultAsync,
        };
        var isWhole = await MeasureAsync(parts, history, cancellation);
        return Conclusion.Of(folder, ReportWriter.Write(folder), isWhole);
    }

    private async Task<bool> MeasureAsync(TrialParts parts, RunHistory history, CancellationToken cancellation)
    {
        using var journal = JournalWriter.Open(folder);
        var isWhole = false;
        try
        {
            await Progresses.ShowAsync(plan.Count, async progress =>
                isWhole = await new SuiteRun(parts, suite, history, journal.Append, progress).RunAsync(plan, cancellation));
        }
        catch
        {
            var shown = Conclusion.Shown(folder.FullPath);
            Console.Error.WriteLine($"bench: finished trials are kept: 'bench run --resume {shown}' measures the rest, 'bench report {shown}' makes a report of them.");
            throw;
        }

        return isWhole;
    }
}
