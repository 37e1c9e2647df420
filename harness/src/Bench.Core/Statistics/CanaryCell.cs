using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>What a canary saw beside the load of one cell, pooled over blocks.</summary>
/// <param name="Level">Of the load beside which it was asked.</param>
/// <param name="PlannedBlocks">Of the cell.</param>
/// <param name="ValidBlocks">Those of the cell in which the canary was asked inside the window.</param>
/// <param name="Response">From when a request was due to its last byte.</param>
/// <param name="LongestNs">The longest response of all answers; null where there was none.</param>
/// <param name="EngineLag">Of the response, how late requests were sent: the engine shares its CPU with that of the load.</param>
/// <param name="Cohort">Sum over the valid blocks.</param>
/// <param name="Failures">Sum over the valid blocks, by kind.</param>
public sealed record CanaryCell(
    string Scenario,
    string Target,
    Level Level,
    int PlannedBlocks,
    int ValidBlocks,
    IReadOnlyList<LatencyPercentile> Response,
    long? LongestNs,
    IReadOnlyList<LatencyPercentile> EngineLag,
    Conservation Cohort,
    IReadOnlyDictionary<FailureKind, long> Failures)
{
    internal static CanaryCell Of(ValidTrials trials, Cell cell)
    {
        LevelResult[] canaries = [.. trials.At(cell.Scenario, cell.Target, cell.Level).Select(block => block.Record.Canary).OfType<LevelResult>()];
        return new CanaryCell(
            cell.Scenario,
            cell.Target,
            cell.Level,
            cell.PlannedBlocks,
            canaries.Length,
            CellFigures.Percentiles(canaries, canary => canary.Open!.Response),
            canaries.Select(canary => canary.Open!.Response.Histogram).Where(histogram => histogram.Count > 0).Max(histogram => (long?)histogram.MaxNs),
            CellFigures.Percentiles(canaries, canary => canary.Open!.EngineLag),
            Conservation.Sum(canaries.Select(canary => canary.Cohort)),
            CellFigures.Failures(canaries));
    }
}
