using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>How a cell follows from its trials.</summary>
internal static class CellFigures
{
    public static Cell Of(ValidTrials trials, string scenario, string target, Level level, int plannedBlocks)
    {
        var blocks = trials.At(scenario, target, level);
        var levels = blocks.Select(block => block.Record.Measured).ToArray();
        return new Cell(
            scenario,
            target,
            level,
            plannedBlocks,
            blocks.Count,
            Summary(blocks, record => record.Measured.RequestsPerSecond),
            Summary(trials.WithCpuTimeAt(scenario, target, level), record => record.CpuMicrosecondsPerRequest),
            Summary(blocks, record => record.Resources?.ProportionalBytes),
            BlockSummary.Of(trials.Of(scenario, target)
                .Where(trial => trial.ColdStartSeconds is not null)
                .Select(trial => new BlockValue(trial.Block, trial.ColdStartSeconds!.Value))),
            Conservation.Sum(levels.Select(measured => measured.Cohort)),
            Failures(levels),
            Percentiles(levels, measured => measured.ServiceSeries),
            level is OpenLevel ? OpenCellFigures.Of(trials, scenario, target, level) : null)
        {
            FirstByte = FirstByte(levels),
            LostToTarget = trials.LostToTargetAt(scenario, target, level),
        };
    }

    private static IReadOnlyList<LatencyPercentile> FirstByte(IEnumerable<LevelResult> levels)
    {
        LatencySeries[] streamed = [.. levels.Select(measured => measured.FirstByte).OfType<LatencySeries>()];
        return streamed.Length == 0 ? [] : LatencyPercentile.Of(streamed, LatencyPercentile.Reported);
    }

    public static IReadOnlyList<LatencyPercentile> Percentiles(IEnumerable<LevelResult> levels, Func<LevelResult, LatencySeries> series)
    {
        var pooled = levels.Select(series).ToArray();
        return LatencyPercentile.Of(pooled, LatencyPercentile.Reported);
    }

    public static BlockSummary? Summary(IEnumerable<(int Block, LevelRecord Record)> blocks, Func<LevelRecord, double?> figure) =>
        BlockSummary.Of(
            from block in blocks
            let value = figure(block.Record)
            where value is not null
            select new BlockValue(block.Block, value.Value));

    /// <summary>By kind, those that never came among them.</summary>
    public static IReadOnlyDictionary<FailureKind, long> Failures(IReadOnlyCollection<LevelResult> levels) =>
        Enum.GetValues<FailureKind>().ToDictionary(kind => kind, kind => levels.Sum(measured => measured.Failures.GetValueOrDefault(kind)));
}
