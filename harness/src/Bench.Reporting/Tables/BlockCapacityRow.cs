using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One block of a capacity: a row of <c>capacity-blocks.csv</c>.</summary>
/// <param name="RequestsPerSecond">By the isotonic fit; <c>&lt; x</c> or <c>&gt; x</c> where it lies beyond the rates that were measured.</param>
/// <param name="SearchedPerSecond">What the users of the search were answered, around which the rates lie; empty where all of the grid was measured.</param>
public sealed record BlockCapacityRow(string Scenario, string Target, int Block, string RequestsPerSecond, double? SearchedPerSecond)
{
    public static IEnumerable<BlockCapacityRow> Of(CapacityEstimate capacity) => capacity.Blocks.Select(block =>
        new BlockCapacityRow(
            capacity.Scenario, capacity.Target, block.Block, CapacityRow.Exact(block.Kind, block.RequestsPerSecond)!, block.SearchedPerSecond));
}
