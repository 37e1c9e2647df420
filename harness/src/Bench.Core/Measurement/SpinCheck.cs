namespace Bench.Core.Measurement;

/// <summary>How many steps of a fixed computation each CPU did in 50 ms, by CPU number: a slowed machine shows (METHOD.md M13).</summary>
/// <param name="Tries">Which spin in a row it was: more than 1 where those before it were off (decision 0006).</param>
public sealed record SpinCheck(IReadOnlyDictionary<int, long> StepsByCpu, int Tries = 1);
