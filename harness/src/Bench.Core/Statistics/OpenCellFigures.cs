using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>How the open part of a cell follows from its trials.</summary>
internal static class OpenCellFigures
{
    public static OpenCell Of(ValidTrials trials, string scenario, string target, Level level)
    {
        var blocks = trials.At(scenario, target, level).Where(block => block.Record.Measured.Open is not null).ToArray();
        var levels = blocks.Select(block => block.Record.Measured).ToArray();
        var unstable = UnstableBlocks(trials.Of(scenario, target), level);
        var stable = blocks.Where(block => !unstable.Contains(block.Block)).ToArray();
        return new OpenCell(
            CellFigures.Summary(blocks, record => record.Measured.OfferedPerSecond),
            CellFigures.Summary(stable, record => ResponseNs(record, 50)),
            CellFigures.Summary(stable, record => ResponseNs(record, 99)),
            CellFigures.Percentiles(levels, measured => measured.Open!.Response),
            CellFigures.Percentiles(levels, measured => measured.Open!.ConnectionWait),
            CellFigures.Percentiles(levels, measured => measured.Open!.EngineLag),
            CellFigures.Summary(blocks, record => record.Measured.Open!.Queue.AtEnd),
            levels.Sum(measured => measured.Open!.NeverSent),
            blocks.Length - stable.Length);
    }

    private static HashSet<int> UnstableBlocks(IEnumerable<TrialRecord> trials, Level level) =>
        [.. trials
            .Where(trial => trial.Findings.Any(finding => finding.Kind == FindingKind.OfferedRateNotMet && finding.Level == level))
            .Select(trial => trial.Block)];

    private static double? ResponseNs(LevelRecord record, double percent) =>
        LatencyPercentile.Of([record.Measured.Open!.Response], percent) is { Kind: PercentileKind.Observed, BoundNs: { } valueNs } ? valueNs : null;
}
