using Bench.Core.Findings;
using Bench.Core.Running;

namespace Bench.Core.Statistics;

/// <summary>All doubts about a run in one list: those of its trials, of its journal, and of its comparisons.</summary>
internal static class RunFindings
{
    public static IEnumerable<LocatedFinding> Of(
        RunManifest manifest,
        IReadOnlyCollection<TrialRecord> trials,
        UnmeasuredTrials unmeasured,
        IReadOnlyCollection<ComparisonEstimate> comparisons,
        IEnumerable<EngineAgreement> engines,
        IEnumerable<Finding> journalFindings) =>
        trials.OrderBy(trial => trial.Sequence).ThenBy(trial => trial.Attempt).SelectMany(OfTrial)
            .Concat(journalFindings.Concat(OfSetUp(manifest)).Select(finding => new LocatedFinding(finding, null, null, null, null, null)))
            .Concat(NotAllMeasured(manifest, unmeasured))
            .Concat(BlocksOfSeveralSessions(trials))
            .Concat(WarmUpFindings.Of(manifest, trials))
            .Concat(comparisons.Where(row => IsShortOfBlocks(row, unmeasured)).Select(FewerBlocks))
            .Concat(comparisons.Where(NoiseFloor.Differs).Select(TwinDiffers))
            .Concat(YardstickFindings.Of(manifest, comparisons))
            .Concat(engines.Where(agreement => agreement.Differs).Select(EnginesDisagree))
            .OrderBy(located => located.Finding.Effect);

    private static IEnumerable<Finding> OfSetUp(RunManifest manifest)
    {
        if (manifest.Cpus.TargetSharesLoad)
            yield return new Finding(FindingKind.EngineSharesCpu, FindingEffect.Shown, null,
                $"target and load engine share a CPU ({manifest.Cpus})",
                "The engine takes time from what it measures: only CPU time a request can be compared. "
                    + "Use a machine with two CPUs or more, or another --cpus.");
        string[] running = [.. manifest.Suite.Targets.Where(target => target.Url is not null).Select(target => target.Id)];
        if (manifest.Launcher == "external" || running.Length > 0)
            yield return new Finding(FindingKind.Exploratory, FindingEffect.Shown, null,
                $"{(running.Length > 0 ? string.Join(", ", running) : "the targets")} {(running.Length == 1 ? "was" : "were")} started by somebody else: "
                    + "not afresh for each trial, on CPUs and with settings that the harness does not know",
                "Take the figures as a first look. A comparison needs targets that the harness starts itself.");
    }

    private static IEnumerable<LocatedFinding> OfTrial(TrialRecord trial) => trial.Findings.Select(finding =>
        new LocatedFinding(finding, trial.Sequence, trial.Attempt, trial.Block, trial.Scenario, trial.Target));

    private static IEnumerable<LocatedFinding> BlocksOfSeveralSessions(IEnumerable<TrialRecord> trials) =>
        from trial in new ValidTrials(trials).All
        group trial by (trial.Block, trial.Scenario) into place
        where place.Select(trial => trial.Session).Distinct().Count() > 1
        orderby place.Key.Block
        let inOrder = place.OrderBy(trial => trial.Session).ThenBy(trial => trial.Sequence).ToArray()
        let pause = inOrder.Zip(inOrder.Skip(1))
            .Where(pair => pair.First.Session != pair.Second.Session)
            .Max(pair => pair.Second.StartedUtc - pair.First.StartedUtc)
        select new LocatedFinding(
            new Finding(FindingKind.BlockInterrupted, FindingEffect.Shown, null,
                pause >= TimeSpan.Zero
                    ? FormattableString.Invariant($"the run was interrupted inside this block: two of its trials began {pause.TotalMinutes:0.0} min apart")
                    : "the run was interrupted inside this block, for how long is not known: the machine's clock was set back meanwhile",
                "Targets that are measured one right after the other share the machine's state; these did not. "
                    + "See whether this block's ratio lies apart from the others."),
            null, null, place.Key.Block, place.Key.Scenario, null);

    private static IEnumerable<LocatedFinding> NotAllMeasured(RunManifest manifest, UnmeasuredTrials unmeasured)
    {
        if (unmeasured.All.Count == 0) yield break;
        var blocks = unmeasured.Blocks.Count == 1
            ? FormattableString.Invariant($"block {unmeasured.Blocks[0]}")
            : FormattableString.Invariant($"blocks {unmeasured.Blocks[0]} to {unmeasured.Blocks[^1]}");
        yield return new LocatedFinding(
            new Finding(FindingKind.NotAllMeasured, FindingEffect.Shown, null,
                FormattableString.Invariant($"{unmeasured.All.Count} of {manifest.Plan.Count} planned trials were not begun, in {blocks}"),
                "The run ended before them: it was interrupted, or its time budget had no room for another block. No target had a part in that. "
                    + "'bench run --resume' measures them."),
            null, null, null, null, null);
    }

    // CPU time is missing by design where a target's processes cannot be seen; the main metric says what was measured.
    private static bool IsShortOfBlocks(ComparisonEstimate row, UnmeasuredTrials unmeasured) =>
        row.Metric == Metrics.MainOf(row.Level) && !row.IsWithheld
            && row.ValidBlocks + unmeasured.BlocksWithout(row.Scenario, row.Comparison.Numerator, row.Comparison.Denominator).Count < row.PlannedBlocks;

    private static LocatedFinding FewerBlocks(ComparisonEstimate row) => About(
        row,
        FindingKind.FewerBlocks,
        FindingEffect.Shown,
        FormattableString.Invariant($"{row.ValidBlocks} of {row.PlannedBlocks} planned blocks hold a valid pair at {row.Level}"),
        "Blocks drop out where a target died or could not keep the rate, a trial stayed void or a figure is withheld; what is left may be the better part. "
            + "See the findings of those trials, then repeat the run.");

    private static LocatedFinding TwinDiffers(ComparisonEstimate row)
    {
        var (ratio, interval) = (row.Estimate!.Ratio, row.Estimate.Interval!.Value);
        return About(
            row,
            FindingKind.TwinDiffers,
            NoiseFloor.IsTooHigh(row) ? FindingEffect.Withheld : FindingEffect.Shown,
            $"{Name(row.Metric)}: the same target under two names differs by a ratio of "
                + FormattableString.Invariant($"{ratio:0.000} (95 % interval {interval.Low:0.000} to {interval.High:0.000}) at {row.Level}"),
            "Where it differs by more than 5 %, ratios of this metric at this place are withheld; "
                + "elsewhere do not believe a difference that is not clearly larger. "
                + "A quieter machine or more blocks make it smaller; one interval in twenty excludes 1 by chance, "
                + "and a run has one for each scenario, level and metric.");
    }

    private static LocatedFinding EnginesDisagree(EngineAgreement agreement) => new(
        new Finding(FindingKind.EnginesDisagree, FindingEffect.Shown, agreement.Level,
            FormattableString.Invariant($"{agreement.Engine} measures a throughput ratio of {agreement.Second.Ratio:0.000}, ")
                + FormattableString.Invariant($"the run's own engine {agreement.Main.Ratio:0.000} in the same {agreement.Blocks} blocks: ")
                + FormattableString.Invariant($"{agreement.Apart:+0.0 %;-0.0 %} apart"),
            "Do not believe this ratio to a few per cent before the cause is known: one engine may be saturated, "
                + "or the target treats them differently (new connections, warm-up, what counts as an answer)."),
        null, null, null, agreement.Scenario, agreement.Comparison.ToString());

    private static LocatedFinding About(ComparisonEstimate row, FindingKind kind, FindingEffect effect, string evidence, string advice) => new(
        new Finding(kind, effect, row.Level, evidence, advice), null, null, null, row.Scenario, row.Comparison.ToString());

    private static string Name(Metric metric) => metric switch
    {
        Metric.Throughput => "throughput",
        Metric.CpuPerRequest => "CPU time a request",
        Metric.ResponseMedian => "median response",
        Metric.ResponseP99 => "99th percentile of the response",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No words are known for this metric."),
    };
}
