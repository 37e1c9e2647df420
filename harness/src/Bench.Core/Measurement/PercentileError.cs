namespace Bench.Core.Measurement;

/// <summary>A percentile of the response as the engine says it, and as the server knows it, in nanoseconds.</summary>
public sealed record PercentileError(double Percent, long MeasuredNs, long TruthNs)
{
    /// <summary>The way from the server's clock to the engine's over loopback, and the histogram's resolution.</summary>
    private const double AllowedShare = 0.01;
    private const double AllowedNs = 100_000;

    public bool IsWithin => Math.Abs(MeasuredNs - TruthNs) <= (AllowedShare * TruthNs) + AllowedNs;
}
