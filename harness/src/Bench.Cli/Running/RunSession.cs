using Bench.Catalog;
using Bench.Cli.Calibrating;
using Bench.Cli.Commands;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Reporting.Journal;
using Bench.Reporting.Redacting;
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
        var narrator = new Narrator(Console.Error, options.Verbose);
        var selected = definitions.Suite(options.Suite, options.Selection with { Targets = external.Ids });
        var old = options.Against is { } reference ? await BaseVersion.OfAsync(reference, root, definitions, narrator.Say, cancellation) : null;
        var suite = old?.Beside(selected) ?? selected;
        var cpus = CpuOption.Layout(options.Cpus);
        var outlook = Outlook.Of(suite, TrialOrder.Of(VariantPlan.Longest(suite)), made: [], options.Engine);
        if (options.DryRun)
        {
            Console.Out.WriteLine(DryRun.Describe(outlook, cpus));
            return DryRun.Outcome(outlook);
        }

        Feasibility.Require(outlook);
        Engines.Require(options.Engine, suite);
        var engine = Engines.Of(options.Engine, root);
        using var alone = MachineLock.Take();
        await using var launching = await new LaunchingPreparation([.. definitions.Targets, .. old?.Targets ?? []], root, cpus, options.Consent, narrator)
            .PrepareAsync(options.Launcher, options.Packages, suite.Targets, suite.ContractsOf, external, cancellation);
        // Before pinning: afterwards this process sees only the load's CPUs.
        var machine = MachineInspection.Facts();
        await Equivalence.RequireAsync(launching, suite, narrator, cancellation);

        var started = TimeProvider.System.GetUtcNow();
        var redaction = options.Redact ? new Redaction(OwnerNames.OfThisMachine()) : null;
        var folder = RunFolder.Create(options.Out?.FullName ?? Path.Combine(root, "results"), suite.Id, started, redaction);
        folder.WriteManifest(Manifests.Of(
            folder, root, suite, TrialOrder.Of(suite), cpus, definitions.Claims, launching, engine.Id, machine, started, old?.Commit));
        var ceiling = Calibrations.Of(machine, cpus)?.Ceiling;
        var measuring = new Measuring(folder, suite, launching, engine, ceiling, new Sitting(options.StopAfter, TimeProvider.System), narrator);
        return await measuring.RunAsync(RunHistory.None, () => Probing.MakeAsync(folder, suite, definitions, launching, narrator, cancellation), cancellation);
    }
}
