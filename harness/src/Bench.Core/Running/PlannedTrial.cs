namespace Bench.Core.Running;

/// <summary>One trial of the plan: which target in which scenario, in which block, in which place.</summary>
public sealed record PlannedTrial(int Sequence, int Block, string Scenario, string Target);
