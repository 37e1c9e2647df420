using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>
/// What an engine measured at one level. Throughput is of completions inside the window; latency is of the cohort, the
/// requests sent inside the window (in an open level: due), each followed to its end (METHOD.md M4).
/// </summary>
/// <param name="WindowSeconds">Actual length of the window.</param>
/// <param name="CompletedInWindow">Validated answers that came inside the window, whenever their request was sent.</param>
/// <param name="FailedInWindow">Failures that became known inside the window.</param>
/// <param name="CompletedInFirstHalf">Of <paramref name="CompletedInWindow"/>, those in the window's first
/// half; null from an engine that does not tell.</param>
/// <param name="Cohort">Conservation of the requests sent inside the window. In an open level those due there: one that no
/// connection ever took has failed or is cut off.</param>
/// <param name="Total">Conservation of all requests of the level, lead-in and drain included.</param>
/// <param name="Failures">The cohort's failures by kind.</param>
/// <param name="Service">Actual send to last byte, the cohort's validated answers.</param>
/// <param name="FailedService">Latency of the cohort's failures, never mixed with <paramref name="Service"/> (METHOD.md M5). One that
/// was never sent counts from when it was due.</param>
/// <param name="SliceMaxNs">Largest service latency of the cohort in each 100 ms slice of the window, by the time at which the request was due; one that was
/// cut off or timed out counts as the time it had waited (METHOD.md M8).</param>
/// <param name="Seconds">Per-second series, from the lead-in (negative seconds) to the end of the drain.</param>
/// <param name="Connections">What became of the level's connections.</param>
/// <param name="Engine">What the engine says of itself.</param>
/// <param name="Open">Null for a closed level.</param>
/// <param name="FirstByte">Sent to the answer's first line, of the cohort's validated answers that were streamed (chunked, or until the connection's end), with
/// those that were given up before they began; null where none was streamed.</param>
/// <param name="Examples">What failures looked like; null where there is nothing to tell, and in older journals.</param>
/// <param name="SecondOpinion">The same level as another engine measured it right before or after (METHOD.md M23); null where there was none.</param>
/// <param name="UnansweredAfterNs">The least time since sending after which one of the cohort was given up; null where none was, and in
/// journals of harness 0.1.0 before open levels.</param>
public sealed record LevelResult(
    Level Level,
    double WindowSeconds,
    double LeadInSeconds,
    long CompletedInWindow,
    long FailedInWindow,
    long? CompletedInFirstHalf,
    long BytesReceivedInWindow,
    Conservation Cohort,
    Conservation Total,
    IReadOnlyDictionary<FailureKind, long> Failures,
    LatencyHistogram Service,
    LatencyHistogram FailedService,
    IReadOnlyList<long> SliceMaxNs,
    IReadOnlyList<SecondSample> Seconds,
    ConnectionCounts Connections,
    EngineSelfReport Engine,
    OpenResult? Open = null,
    long? UnansweredAfterNs = null,
    LatencySeries? FirstByte = null,
    IReadOnlyList<FailureExample>? Examples = null,
    LevelResult? SecondOpinion = null)
{
    public double RequestsPerSecond => CompletedInWindow / WindowSeconds;

    /// <summary>Requests that were due in each second of the window.</summary>
    public double OfferedPerSecond => Cohort.Sent / WindowSeconds;

    /// <summary>Service latency with all that its percentiles need.</summary>
    public LatencySeries ServiceSeries => new(Service, SliceMaxNs, GivenUp == 0 ? default : new Unanswered(GivenUp, UnansweredAfterNs ?? Service.MaxNs));

    /// <summary>Of the cohort, those that had been sent.</summary>
    private long GivenUp => Cohort.CutOff + Failures.GetValueOrDefault(FailureKind.Timeout) - (Open?.NeverSent ?? 0);
}
