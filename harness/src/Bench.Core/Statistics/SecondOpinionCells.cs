namespace Bench.Core.Statistics;

/// <summary>The cells of a run by the rates that a second engine measured beside its own (METHOD.md M23).</summary>
internal static class SecondOpinionCells
{
    /// <returns>Of closed levels that it measured too; without what only the main engine's window tells, such as CPU time and memory.</returns>
    public static IReadOnlyList<Cell> Of(IEnumerable<Cell> cells, ValidTrials trials) =>
        [.. from cell in cells
            let rates = CellFigures.Summary(
                trials.At(cell.Scenario, cell.Target, cell.Level),
                record => record.Measured.SecondOpinion is { CompletedInWindow: > 0 } second ? second.RequestsPerSecond : null)
            where rates is not null
            select cell with { RequestsPerSecond = rates, CpuMicrosecondsPerRequest = null, ProportionalBytes = null, ColdStartSeconds = null }];
}
