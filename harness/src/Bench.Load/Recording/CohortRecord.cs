using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>What became of the requests sent inside the window, each followed to its end.</summary>
internal sealed class CohortRecord(long windowNs)
{
    private const long SliceNs = 100_000_000;

    private readonly LongHistogram service = LatencyHistogram.NewRecorder();
    private readonly LongHistogram failedService = LatencyHistogram.NewRecorder();
    private readonly long[] sliceMaxNs = new long[(windowNs + SliceNs - 1) / SliceNs];
    private readonly long[] failures = new long[Enum.GetValues<FailureKind>().Length];
    private Outcomes outcomes;
    private long pending;

    /// <summary>Something sent, or wanted, inside the window has not ended.</summary>
    public bool IsPending => pending > 0;

    public Conservation Conservation => outcomes.ToConservation();

    public LatencyHistogram Service => LatencyHistogram.Of(service);

    public LatencyHistogram FailedService => LatencyHistogram.Of(failedService);

    /// <summary>Of validated answers and cut-offs; failures have latencies of their own.</summary>
    public IReadOnlyList<long> SliceMaxNs => sliceMaxNs;

    public IReadOnlyDictionary<FailureKind, long> Failures => Enum.GetValues<FailureKind>()
        .Where(kind => failures[(int)kind] > 0)
        .ToDictionary(kind => kind, kind => failures[(int)kind]);

    /// <summary>A connection is asked for; the request follows, or fails with it.</summary>
    public void Wanted() => pending++;

    public void Unwanted() => pending--;

    public void Sent()
    {
        outcomes.Sent++;
        pending++;
    }

    public void Succeeded(long sentIntoWindowNs, long latencyNs)
    {
        outcomes.Ok++;
        pending--;
        service.RecordValue(latencyNs);
        RaiseSlice(sentIntoWindowNs, latencyNs);
    }

    public void Failed(FailureKind kind, long latencyNs)
    {
        outcomes.Failed++;
        pending--;
        failures[(int)kind]++;
        failedService.RecordValue(latencyNs);
    }

    public void CutOff(long sentIntoWindowNs, long waitedNs)
    {
        outcomes.CutOff++;
        pending--;
        RaiseSlice(sentIntoWindowNs, waitedNs);
    }

    private void RaiseSlice(long sentIntoWindowNs, long latencyNs)
    {
        ref var largestNs = ref sliceMaxNs[sentIntoWindowNs / SliceNs];
        if (latencyNs > largestNs) largestNs = latencyNs;
    }
}
