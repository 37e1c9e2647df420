namespace Bench.Core.Suites;

/// <summary>A contract that a target does not offer, and why: what the framework lacks is evidence too.</summary>
public sealed record UnofferedContract(string Contract, string Reason);
