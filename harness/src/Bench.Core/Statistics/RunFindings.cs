using Bench.Core.Findings;
using Bench.Core.Running;

namespace Bench.Core.Statistics;

/// <summary>All doubts about a run in one list: those of its trials, of its journal, and of its comparisons.</summary>
internal static class RunFindings
{
    public static IEnumerable<LocatedFinding> Of(
        IEnumerable<TrialRecord> trials,
        IReadOnlyCollection<ComparisonEstimate> comparisons,
        IEnumerable<Finding> journalFindings) =>
        trials.OrderBy(trial => trial.Sequence).ThenBy(trial => trial.Attempt).SelectMany(OfTrial)
            .Concat(journalFindings.Select(finding => new LocatedFinding(finding, null, null, null, null, null)))
            .Concat(comparisons.Where(IsShortOfBlocks).Select(FewerBlocks))
            .Concat(comparisons.Where(IsTwinApart).Select(TwinDiffers))
            .OrderBy(located => located.Finding.Effect);

    private static IEnumerable<LocatedFinding> OfTrial(TrialRecord trial) => trial.Findings.Select(finding =>
        new LocatedFinding(finding, trial.Sequence, trial.Attempt, trial.Block, trial.Scenario, trial.Target));

    // CPU time is missing by design where a target's processes cannot be seen; throughput says what was measured.
    private static bool IsShortOfBlocks(ComparisonEstimate row) =>
        row.Metric == Metric.Throughput && row.ValidBlocks < row.PlannedBlocks;

    private static bool IsTwinApart(ComparisonEstimate row) =>
        row.Comparison.IsNoiseFloor && row.Estimate?.Interval is { } interval && !interval.Contains(1);

    private static LocatedFinding FewerBlocks(ComparisonEstimate row) => About(row, FindingKind.FewerBlocks,
        FormattableString.Invariant($"{row.ValidBlocks} of {row.PlannedBlocks} planned blocks hold a valid pair at {row.Level}"),
        "Blocks drop out where a target died, a trial stayed void or a figure is withheld; what is left may be the better part. See the findings of those trials, then repeat the run.");

    private static LocatedFinding TwinDiffers(ComparisonEstimate row) => About(row, FindingKind.TwinDiffers,
        FormattableString.Invariant($"{Name(row.Metric)}: the same target under two names differs by a ratio of {row.Estimate!.Ratio:0.000} (95 % interval {row.Estimate.Interval!.Value.Low:0.000} to {row.Estimate.Interval.Value.High:0.000}) at {row.Level}"),
        "Do not believe a difference between targets that is not clearly larger than this one. A quieter machine or more blocks make it smaller; one twin in twenty differs by chance.");

    private static LocatedFinding About(ComparisonEstimate row, FindingKind kind, string evidence, string advice) => new(
        new Finding(kind, FindingEffect.Shown, row.Level, evidence, advice), null, null, null, row.Scenario, row.Comparison.ToString());

    private static string Name(Metric metric) => metric == Metric.Throughput ? "throughput" : "CPU time a request";
}
