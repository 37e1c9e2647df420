using System.Text.Json.Serialization;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>The highest rate at which a target keeps an objective (METHOD.md M21).</summary>
/// <param name="ValidBlocks">Blocks in which at least one rate was measured.</param>
/// <param name="Step">Ratio of neighbouring rates of the grid.</param>
/// <param name="RequestsPerSecond">Geometric mean over blocks, or the bound where <paramref name="Kind"/> says that it lies
/// beyond the grid; null where it is unknown.</param>
/// <param name="Interval">95 % t interval over blocks, wider by one step of the grid at both ends; null for fewer than two blocks and beyond the grid.</param>
/// <param name="Curve">By rate.</param>
public sealed record CapacityEstimate(
    string Scenario,
    string Target,
    LatencyObjective Objective,
    int PlannedBlocks,
    int ValidBlocks,
    double Step,
    CapacityKind Kind,
    double? RequestsPerSecond,
    Interval? Interval,
    IReadOnlyList<BlockCapacity> Blocks,
    IReadOnlyList<PassShare> Curve)
{
    public static CapacityEstimate Of(
        string scenario, string target, LatencyObjective objective, int plannedBlocks, double step,
        IReadOnlyList<BlockCapacity> blocks, IReadOnlyList<PassShare> curve)
    {
        var kind = KindOf(blocks);
        if (kind == CapacityKind.Unknown)
            return new CapacityEstimate(scenario, target, objective, plannedBlocks, blocks.Count, step, kind, null, null, blocks, curve);
        // Blocks beyond an end count as lying on it, so that the mean is a bound where there are any.
        var mean = MeanEstimate.Of([.. blocks.Select(block => Math.Log(block.RequestsPerSecond))]);
        var interval = kind == CapacityKind.Observed ? mean.Interval?.Map(Math.Exp) : null;
        return new CapacityEstimate(
            scenario, target, objective, plannedBlocks, blocks.Count, step, kind, Math.Exp(mean.Mean), interval?.WidenedBy(step), blocks, curve);
    }

    /// <summary>Planned blocks without a capacity since the target ended or never answered.</summary>
    public IReadOnlyList<int> LostToTarget { get; init; } = [];

    /// <summary>What each block says; beyond the grid, its end.</summary>
    [JsonIgnore]
    public IReadOnlyList<BlockValue> Values => [.. Blocks.Select(block => new BlockValue(block.Block, block.RequestsPerSecond))];

    private static CapacityKind KindOf(IReadOnlyList<BlockCapacity> blocks)
    {
        var below = blocks.Any(block => block.Kind == CapacityKind.Below);
        var above = blocks.Any(block => block.Kind == CapacityKind.Above);
        return (blocks.Count, below, above) switch
        {
            (0, _, _) or (_, true, true) => CapacityKind.Unknown,
            (_, true, _) => CapacityKind.Below,
            (_, _, true) => CapacityKind.Above,
            _ => CapacityKind.Observed,
        };
    }
}
