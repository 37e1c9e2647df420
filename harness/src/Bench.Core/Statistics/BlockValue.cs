namespace Bench.Core.Statistics;

/// <summary>What one block says; the block is the unit of replication (METHOD.md M14).</summary>
public readonly record struct BlockValue(int Block, double Value);
