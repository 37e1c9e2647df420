using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>
/// What an engine measured at one level. Throughput is of completions inside the window; latency is of the cohort, the
/// requests sent inside the window, each followed to its end (METHOD.md M4).
/// </summary>
/// <param name="WindowSeconds">Actual length of the window.</param>
/// <param name="CompletedInWindow">Validated answers that came inside the window, whenever their request was sent.</param>
/// <param name="FailedInWindow">Failures that became known inside the window.</param>
/// <param name="CompletedInFirstHalf">Of <paramref name="CompletedInWindow"/>, those in the window's first half.</param>
/// <param name="Cohort">Conservation of the requests sent inside the window.</param>
/// <param name="Total">Conservation of all requests of the level, lead-in and drain included.</param>
/// <param name="Failures">The cohort's failures by kind.</param>
/// <param name="Service">Actual send to last byte, the cohort's validated answers.</param>
/// <param name="FailedService">Latency of the cohort's failures, never mixed with <paramref name="Service"/> (METHOD.md M5).</param>
/// <param name="SliceMaxNs">Largest latency of the cohort sent in each 100 ms slice of the window; a cut-off request counts as the time it had waited (METHOD.md M8).</param>
/// <param name="Seconds">Per-second series, from the lead-in (negative seconds) to the end of the drain.</param>
/// <param name="Connections">What became of the level's connections.</param>
/// <param name="Engine">What the engine says of itself.</param>
public sealed record LevelResult(
    Level Level,
    double WindowSeconds,
    double LeadInSeconds,
    long CompletedInWindow,
    long FailedInWindow,
    long CompletedInFirstHalf,
    long BytesReceivedInWindow,
    Conservation Cohort,
    Conservation Total,
    IReadOnlyDictionary<FailureKind, long> Failures,
    LatencyHistogram Service,
    LatencyHistogram FailedService,
    IReadOnlyList<long> SliceMaxNs,
    IReadOnlyList<SecondSample> Seconds,
    ConnectionCounts Connections,
    EngineSelfReport Engine)
{
    public double RequestsPerSecond => CompletedInWindow / WindowSeconds;
}
