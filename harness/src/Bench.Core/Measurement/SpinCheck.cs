namespace Bench.Core.Measurement;

/// <summary>How many steps of a fixed computation each CPU did in 50 ms, by CPU number: a slowed machine shows (METHOD.md M13).</summary>
public sealed record SpinCheck(IReadOnlyDictionary<int, long> StepsByCpu);
