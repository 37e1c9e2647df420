namespace Bench.Core.Measurement;

/// <summary>How late the engine sends at a rate, in nanoseconds.</summary>
/// <param name="ResponseMedianNs">Of a server that does next to nothing.</param>
public sealed record LagPoint(double RequestsPerSecond, long P50Ns, long P99Ns, long P999Ns, long ResponseMedianNs);
