using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Claims;

/// <summary>One side of a ratio as it was measured: the best of its variants, at its level.</summary>
/// <param name="Level">Null for a capacity, which is of all levels together.</param>
/// <param name="Capacity">Null for other figures.</param>
internal sealed record MeasuredSide(string Target, string Scenario, Level? Level, IReadOnlyList<BlockValue> Blocks, CapacityEstimate? Capacity = null)
{
    public int PlannedBlocks { get; init; }

    /// <summary>Planned blocks that lack the figure for what the target did.</summary>
    public IReadOnlyList<int> LostToTarget { get; init; } = [];

    /// <summary>Planned blocks that the run ended before.</summary>
    public IReadOnlyList<int> NotMeasured { get; init; } = [];

    public bool HasLosses => LostToTarget.Count > 0;

    public double Mean => Blocks.Average(block => block.Value);

    /// <summary>What the mean may be at most: of a capacity above the grid nobody knows, so it may be the best of all.</summary>
    public double Most => Capacity?.Kind is CapacityKind.Above or CapacityKind.Unknown ? double.PositiveInfinity : Mean;

    /// <summary>Each value is only known to this factor: 1 for what is not read from a grid of rates.</summary>
    public double Step => Capacity?.Step ?? 1;
}
