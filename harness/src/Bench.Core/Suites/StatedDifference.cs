namespace Bench.Core.Suites;

/// <summary>A difference between frameworks that the contract allows, with the documentation that it rests on.</summary>
public sealed record StatedDifference(string Framework, ExpectedAnswer Expected, string Reason);
