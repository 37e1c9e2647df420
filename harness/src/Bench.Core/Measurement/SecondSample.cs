namespace Bench.Core.Measurement;

/// <summary>One second of a level; second 0 starts where the window opens. Completions are counted when they come.</summary>
/// <param name="P50Ns">Median latency of the second's validated answers: service in a closed level, response in an open one. Null when there was none.</param>
public readonly record struct SecondSample(int Second, long Ok, long Failed, long? P50Ns, long? P99Ns, long? MaxNs);
