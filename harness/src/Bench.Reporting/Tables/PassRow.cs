using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One point of a pass curve: a row of <c>passes.csv</c>.</summary>
/// <param name="Level">Requests a second.</param>
/// <param name="Blocks">In which it was measured.</param>
/// <param name="PassedBlocks">In which the objective was kept.</param>
/// <param name="PassedFitted">Share of blocks by the isotonic fit over all rates.</param>
/// <param name="FoundBlocks">Blocks whose search led to this rate, around which theirs lie; empty where all of the grid was measured.</param>
public sealed record PassRow(string Scenario, string Target, double Level, int Blocks, int PassedBlocks, double PassedFitted, int? FoundBlocks)
{
    public static IEnumerable<PassRow> Of(CapacityEstimate capacity) => capacity.Curve.Select(point =>
        new PassRow(capacity.Scenario, capacity.Target, point.RequestsPerSecond, point.Blocks, point.Passed, point.Fitted, point.Found));
}
