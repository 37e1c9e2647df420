namespace Bench.Core.Measurement;

/// <summary>What the engine says of a server that logs, by its own clock, how long it took.</summary>
/// <param name="MedianDelayMs">Of the server's delays.</param>
/// <param name="Sigma">Standard deviation of their logarithm; 0 where all are the same.</param>
public sealed record AccuracyPoint(double MedianDelayMs, double Sigma, double RequestsPerSecond, long Answers, IReadOnlyList<PercentileError> Percentiles);
