namespace Bench.Core.Measurement;

/// <summary>How many steps of a fixed computation each CPU did in 50 ms, by CPU number: a slowed machine shows (METHOD.md M13).</summary>
/// <param name="WhileWaiting">Taken while a trial waited for the machine to become steady: no part of the median, which a
/// long wait would pull to the disturbed speed.</param>
public sealed record SpinCheck(IReadOnlyDictionary<int, long> StepsByCpu, bool WhileWaiting = false);
