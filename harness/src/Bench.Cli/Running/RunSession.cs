using Bench.Catalog;
using Bench.Cli.Commands;
using Bench.Cli.Progress;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting;
using Bench.Reporting.Journal;
using Bench.Targets.Linux;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>The way of a run: definitions, plan, provision, equivalence, trials, report.</summary>
internal static class RunSession
{
    public static async Task<ExitCode> RunAsync(RunOptions options, CancellationToken cancellation)
    {
        var root = RepositoryRoot.Find(Directory.GetCurrentDirectory());
        var definitions = Definitions.Load(root);
        var external = ExternalTargets.Read(options.Launcher, options.Selection.Targets);
        var suite = definitions.Suite(options.Suite, options.Selection with { Targets = external.Ids });
        var cpus = CpuOption.Layout(options.Cpus);
        var plan = TrialOrder.Of(suite);
        if (options.DryRun)
        {
            Console.Out.WriteLine(DryRun.Describe(suite, plan, cpus));
            return ExitCode.Done;
        }

        RequireTime(suite, plan);
        DescriptorLimit.Read().Require((int)suite.Scenarios.Max(scenario => scenario.Levels.Max(level => level.Value)));
        using var alone = MachineLock.Take();
        var narrator = new Narrator(Console.Error, options.Verbose);
        var launching = await Launching.PrepareAsync(options.Launcher, options.Packages, options.Consent, suite.Targets, definitions.Targets, external, cpus, narrator, cancellation);
        // Before pinning: afterwards this process sees only the load's CPUs.
        var machine = MachineInspection.Facts();
        Affinity.PinThisProcess(cpus.Load);
        await RequireEquivalenceAsync(launching, suite, narrator, cancellation);

        var started = TimeProvider.System.GetUtcNow();
        var folder = RunFolder.Create(options.Out?.FullName ?? Path.Combine(root, "results"), suite.Id, started);
        var measuring = await launching.LoggingToAsync(folder.Logs, cancellation);
        var engine = Engines.Builtin();
        folder.WriteManifest(Manifests.Of(folder, root, suite, plan, cpus, measuring, engine.Id, machine, started));
        var parts = new TrialParts(engine, measuring.Launcher, measuring.Verify, cpus,
            () => SpinMeter.Check(cpus), () => CpuTicksReader.Read().Of(cpus), TimeProvider.System);
        var isWhole = await MeasureAsync(parts, suite, plan, folder, cancellation);
        return Conclude(folder, ReportWriter.Write(folder), isWhole);
    }

    private static void RequireTime(Suite suite, IReadOnlyList<PlannedTrial> plan)
    {
        var estimate = new TimeEstimate(suite).Of(plan);
        if (estimate <= suite.Budget) return;
        throw new InvalidDefinitionException([
            $"{suite.Id} needs about {DurationText.Of(estimate)}, its budget is {DurationText.Of(suite.Budget)}. Allow more with --budget, or ask for fewer --blocks, --targets or --scenarios.",
        ]);
    }

    private static async Task RequireEquivalenceAsync(Launching launching, Suite suite, Narrator narrator, CancellationToken cancellation)
    {
        narrator.Say("verifying that the targets answer alike");
        Contract[] contracts = [.. suite.Scenarios.Select(scenario => scenario.Contract).DistinctBy(contract => contract.Id)];
        var answers = await new EquivalenceCheck(launching.Launcher, launching.Verify).RunAsync(
            suite.Targets.Where(target => !target.IsTwin), _ => contracts, narrator.SayVerified, cancellation);
        var differences = answers.SelectMany(answer => answer.Differences).ToArray();
        if (differences.Length > 0) throw new ContractDifferenceException(differences);
    }

    private static async Task<bool> MeasureAsync(
        TrialParts parts, Suite suite, IReadOnlyList<PlannedTrial> plan, RunFolder folder, CancellationToken cancellation)
    {
        using var journal = JournalWriter.Open(folder);
        var isWhole = false;
        try
        {
            await Progresses.ShowAsync(plan.Count, async progress =>
                isWhole = await new SuiteRun(parts, suite, journal.Append, progress).RunAsync(plan, cancellation));
        }
        catch
        {
            Console.Error.WriteLine($"bench: finished trials are kept; 'bench report {Shown(folder.FullPath)}' makes a report of them.");
            throw;
        }

        return isWhole;
    }

    private static ExitCode Conclude(RunFolder folder, Report report, bool isWhole)
    {
        foreach (var line in ReportSummary.Lines(report)) Console.Out.WriteLine(line);
        Console.Out.WriteLine($"report: {Shown(folder.ReportHtml)}");
        if (!isWhole) Console.Error.WriteLine("bench: the time budget ended before the last block; allow more with --budget.");
        return report.Analysis.Cells.All(cell => cell.ValidBlocks >= cell.PlannedBlocks) ? ExitCode.Done : ExitCode.TooFewBlocks;
    }

    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
