using Bench.Cli.Progress;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Journal;

namespace Bench.Cli.Running;

/// <summary>
/// Measures a suite's pilot, and fixes by it how many blocks are measured and which variants, before the first that counts (METHOD.md M15, M19).
/// </summary>
internal sealed class Piloting(RunFolder folder, TrialParts parts, TimeEstimate estimate, Sitting sitting, Narrator narrator)
{
    /// <returns>The suite with what is fixed and with what is left of its time; null where the time ended before the pilot did.</returns>
    public async Task<Suite?> FixAsync(Suite suite, RunHistory history, CancellationToken cancellation)
    {
        var begun = folder.ReadManifest();
        if (suite.Pilot is not { } pilot || begun.Pilot is not null) return suite;
        var start = parts.Clock.GetTimestamp();
        if (!await MeasureAsync(PilotPlan.SuiteOf(suite, pilot), history.OfPilot, cancellation)) return null;

        var left = suite.Budget - parts.Clock.GetElapsedTime(start);
        var (planned, outcome) = Fixed(suite, pilot, left);
        foreach (var choice in outcome.Variants) narrator.Say(choice.Sentence);
        narrator.Say($"{outcome.Reason} Blocks: {outcome.Blocks}.");
        folder.WriteManifest(begun with
        {
            Suite = begun.Suite with { Blocks = planned.Blocks, Only = planned.Only, Comparisons = planned.Comparisons },
            Plan = TrialOrder.Of(planned),
            Pilot = outcome,
        });
        return planned with { Budget = left };
    }

    private (Suite Planned, PilotOutcome Outcome) Fixed(Suite suite, Pilot pilot, TimeSpan left)
    {
        var trials = JournalReader.ReadPilot(folder);
        var variants = BestVariants.Of(pilot, trials);
        var chosen = VariantPlan.Of(suite, variants);
        var inTime = estimate.BlocksWithin(left, TrialOrder.Of(chosen with { Blocks = pilot.MostBlocks ?? suite.Blocks }));
        var outcome = BlockNumber.Of(suite, trials, inTime) with { Variants = variants };
        return (chosen with { Blocks = outcome.Blocks }, outcome);
    }

    private async Task<bool> MeasureAsync(Suite suite, RunHistory history, CancellationToken cancellation)
    {
        var plan = TrialOrder.Of(suite);
        var timed = suite with { Budget = sitting.Of(suite.Budget) };
        var isWhole = false;
        narrator.Say(FormattableString.Invariant($"pilot: {history.RemainderOf(plan, suite.MostAttempts).Count} trials, which are discarded"));
        using var journal = JournalWriter.OpenPilot(folder);
        await Progresses.ShowAsync(plan.Count, async progress =>
            isWhole = await new SuiteRun(parts, timed, history, estimate, journal.Append, progress).RunAsync(plan, cancellation));
        return isWhole;
    }
}
