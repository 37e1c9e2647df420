using Bench.Catalog;
using Bench.Catalog.Selecting;
using Bench.Cli.Calibrating;
using Bench.Cli.Commands;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting;
using Bench.Reporting.Journal;
using Bench.Reporting.Redacting;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>Completes the plan of a run that was interrupted, provided that nothing has changed since.</summary>
internal static class ResumeSession
{
    public static async Task<ExitCode> RunAsync(ResumeOptions options, CancellationToken cancellation)
    {
        using var alone = MachineLock.Take();
        var redaction = new Redaction(OwnerNames.OfThisMachine());
        var folder = new RunFolder(options.Folder.FullName) { Redaction = options.Redact ? redaction : null };
        var begun = Restored(folder.ReadManifest(), redaction);
        RunSeal.RequireWhole(folder);
        if (!begun.IsResumable)
            throw new InvalidDefinitionException([
                $"{begun.RunId} measured targets that somebody else had started; whether they are still the same cannot be told. Start a new run.",
            ]);
        var history = new RunHistory(JournalReader.Read(folder).Trials, JournalReader.ReadPilot(folder));
        var remainder = history.RemainderOf(begun.Plan, begun.Suite.MostAttempts);
        if (remainder.Count == 0)
        {
            if (options.Redact) RedactedFolder.Write(folder, redaction);
            return Conclusion.Of(folder, ReportWriter.Write(folder), isWhole: true);
        }

        var root = RepositoryRoot.Find(Directory.GetCurrentDirectory());
        var definitions = Definitions.Load(root);
        var narrator = new Narrator(Console.Error, options.Verbose);
        var old = begun.Against is { } commit ? await BaseVersion.OfAsync(commit, root, definitions, narrator.Say, cancellation) : null;
        var suite = definitions.Select(ResumedSuite.Of(begun.Suite, definitions, old), new SuiteSelection(Budget: options.Budget));
        // A pilot that has ended takes no time any more; before it has, nothing of the plan is measured.
        var left = begun.Pilot is null ? suite : suite with { Pilot = null };
        var longest = left.Pilot is null ? remainder : TrialOrder.Of(VariantPlan.Longest(left));
        var engines = Engines.Chosen(begun.Engine);
        var outlook = Outlook.Of(left, longest, ProbeJournal.Read(folder), engines);
        if (options.DryRun)
        {
            Console.Out.WriteLine(DryRun.Describe(outlook, begun.Cpus));
            return DryRun.Outcome(outlook);
        }

        Feasibility.Require(outlook);
        narrator.Say(begun.Pilot is null && suite.Pilot is not null
            ? $"resuming {begun.RunId}: its pilot, then the plan that this fixes"
            : $"resuming {begun.RunId}: {remainder.Count} of {begun.Plan.Count} trials are left");
        await using var launching = await new LaunchingPreparation([.. definitions.Targets, .. old?.Targets ?? []], root, begun.Cpus, options.Consent, narrator)
            .PrepareAsync(begun.Launcher, begun.PackageSource, suite.Targets, suite.ContractsOf, ExternalTargets.None, cancellation);
        var engine = Engines.Of(engines, root);
        var now = Manifests.Of(
            folder, root, suite, begun.Plan, begun.Cpus, definitions.Claims, launching, engine.Id, MachineInspection.Facts(), begun.StartedUtc, begun.Against);
        RequireSame(begun, now with { Pilot = begun.Pilot }, redaction);
        await Equivalence.RequireAsync(launching, suite, narrator, cancellation);
        var ceiling = Calibrations.Of(now.Machine, begun.Cpus)?.Ceiling;
        var measuring = new Measuring(folder, suite, launching, engine, ceiling, new Sitting(options.StopAfter, TimeProvider.System), narrator);
        return await measuring.RunAsync(history, () => Probing.MakeAsync(folder, suite, definitions, launching, narrator, cancellation), cancellation);
    }

    /// <summary>A suite file of the user's is read again, also where its place was redacted.</summary>
    private static RunManifest Restored(RunManifest begun, Redaction redaction) =>
        begun.Suite.File is { } file ? begun with { Suite = begun.Suite with { File = redaction.Restored(file) } } : begun;

    /// <summary>Of a run that may have been redacted, so both sides are.</summary>
    private static void RequireSame(RunManifest begun, RunManifest now, Redaction redaction)
    {
        var differences = ManifestDifferences.Between(begun, now, redaction.OfJson);
        if (differences.Count == 0) return;
        throw new InvalidDefinitionException([
            $"{begun.RunId} cannot be resumed: trials from here on would measure something else. Put back what differs, or start a new run.",
            .. differences,
        ]);
    }
}
