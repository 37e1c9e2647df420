using System.Text.Json;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Load.Wrk;

/// <summary>wrk's own figures of one run.</summary>
/// <param name="Requests">Whole answers, whatever their status and body.</param>
/// <param name="Status">Of these, the ones with a status above 399.</param>
/// <param name="Timeout">How often a connection was found waiting for longer than the timeout; it goes on waiting.</param>
/// <param name="LatencyUs">Value and count. Where requests waited for others, wrk has added the ones that it thinks were left out.</param>
internal sealed record WrkReport(
    long DurationUs,
    long Requests,
    long Bytes,
    long Connect,
    long Read,
    long Write,
    long Status,
    long Timeout,
    double CpuSeconds,
    IReadOnlyList<long[]> LatencyUs)
{
    public double Seconds => DurationUs / 1e6;

    public long Valid => Requests - Status;

    private long Failed => Status + Connect + Read + Write + Timeout;

    /// <summary>The report in what wrk wrote; null where there is none.</summary>
    public static WrkReport? Find(string output) => output.Split('\n').FirstOrDefault(line => line.StartsWith('{')) is { } line
        ? JsonSerializer.Deserialize<WrkReport>(line, RunJson.Line)
        : null;

    /// <summary>
    /// In the words of the harness. What wrk does not tell is left out: halves, slices, seconds, what was on its way at the end. So its
    /// percentiles have no support and are never compared; its throughput is.
    /// </summary>
    public LevelResult ToResult(LevelPlan plan, WrkReport leadIn, string version, int threads)
    {
        var failures = new Dictionary<FailureKind, long>
        {
            [FailureKind.Connect] = Connect,
            [FailureKind.Reset] = Read + Write,
            [FailureKind.Timeout] = Timeout,
            [FailureKind.WrongStatus] = Status,
        }.Where(failure => failure.Value > 0).ToDictionary();
        return new LevelResult(
            plan.Level, Seconds, leadIn.Seconds, Valid, Failed, CompletedInFirstHalf: null, Bytes,
            new Conservation(Valid + Failed, Valid, Failed, CutOff: 0),
            new Conservation(leadIn.Valid + leadIn.Failed + Valid + Failed, leadIn.Valid + Valid, leadIn.Failed + Failed, CutOff: 0),
            failures, Latencies(), LatencyHistogram.Empty, SliceMaxNs: [], Seconds: [],
            new ConnectionCounts(plan.Level.Connections, ClosedByServer: 0, FullyChecked: 0),
            // Its loops do not say when they wait: the CPU time of its process is all there is.
            new EngineSelfReport($"wrk/{version}", BusyShare: 0, CpuSeconds, InFlightSeconds: 0, OverlapSeconds: 0, GcPauseSeconds: 0, Loops: threads));
    }

    private LatencyHistogram Latencies()
    {
        var recorder = LatencyHistogram.NewRecorder();
        foreach (var pair in LatencyUs) recorder.RecordValueWithCount(Math.Min(pair[0] * 1000, LatencyHistogram.HighestNs), pair[1]);
        return LatencyHistogram.Of(recorder);
    }
}
