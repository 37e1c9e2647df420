namespace Bench.Core.Claims;

/// <summary>Blocks of which a target left no figure in one scenario, for what it did itself.</summary>
public sealed record TargetLoss(string Scenario, string Target, int Blocks);
