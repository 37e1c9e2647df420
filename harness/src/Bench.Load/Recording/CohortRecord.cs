using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>What became of the requests due inside the window, each followed to its end.</summary>
/// <param name="open">Null in a closed level.</param>
internal sealed class CohortRecord(MeasuredWindow window, OpenCohort? open)
{
    private readonly SeriesRecorder service = new(window);
    private readonly SeriesRecorder firstByte = new(window);
    private readonly LongHistogram failedService = LatencyHistogram.NewRecorder();
    private readonly long[] failures = new long[Enum.GetValues<FailureKind>().Length];
    private Outcomes outcomes;
    private long pending;
    private bool hasStreams;

    /// <summary>Something due, or wanted, inside the window has not ended.</summary>
    public bool IsPending => pending > 0;

    public long Sent => outcomes.Sent;

    /// <summary>Each request that was due has ended; what is merely wanted does not count.</summary>
    public bool HasAllEnded => outcomes.Sent == outcomes.Ok + outcomes.Failed + outcomes.CutOff;

    public Conservation Conservation => outcomes.ToConservation();

    /// <summary>Of validated answers; failures have latencies of their own.</summary>
    public LatencySeries Service => service.ToSeries();

    /// <summary>Of validated answers that were streamed; null where none was.</summary>
    /// <remarks>A request that was given up may have been answered by a stream: where others were, it counts as one that had not begun.</remarks>
    public LatencySeries? FirstByte => hasStreams ? firstByte.ToSeries() : null;

    public LatencyHistogram FailedService => LatencyHistogram.Of(failedService);

    public OpenCohort? Open { get; } = open;

    public IReadOnlyDictionary<FailureKind, long> Failures => Enum.GetValues<FailureKind>()
        .Where(kind => failures[(int)kind] > 0)
        .ToDictionary(kind => kind, kind => failures[(int)kind]);

    /// <summary>A connection is asked for; the request follows, or fails with it.</summary>
    public void Wanted() => pending++;

    public void Unwanted() => pending--;

    public void Due()
    {
        outcomes.Sent++;
        pending++;
    }

    /// <param name="dueIntoWindowNs">When the request was due, from the window's opening.</param>
    public void Succeeded(long dueIntoWindowNs, long serviceNs, long responseNs)
    {
        outcomes.Ok++;
        pending--;
        service.Record(dueIntoWindowNs, serviceNs);
        Open?.Succeeded(dueIntoWindowNs, responseNs);
    }

    /// <summary>A streamed answer is valid.</summary>
    public void Streamed(long dueIntoWindowNs, long firstByteNs)
    {
        hasStreams = true;
        firstByte.Record(dueIntoWindowNs, firstByteNs);
    }

    /// <param name="firstByteNs">When its answer began; null where it had not.</param>
    public void Failed(FailureKind kind, long dueIntoWindowNs, long serviceNs, long responseNs, long? firstByteNs)
    {
        CountFailure(kind, serviceNs, responseNs);
        if (kind == FailureKind.Timeout) GiveUp(dueIntoWindowNs, serviceNs, responseNs, firstByteNs);
    }

    /// <inheritdoc cref="Failed"/>
    public void CutOff(long dueIntoWindowNs, long serviceNs, long responseNs, long? firstByteNs)
    {
        CountCutOff();
        GiveUp(dueIntoWindowNs, serviceNs, responseNs, firstByteNs);
    }

    /// <summary>It failed before any connection took it.</summary>
    public void FailedUnsent(FailureKind kind, long dueIntoWindowNs, long waitedNs)
    {
        CountFailure(kind, waitedNs, waitedNs);
        if (kind == FailureKind.Timeout) GiveUpUnsent(dueIntoWindowNs, waitedNs);
    }

    public void CutOffUnsent(long dueIntoWindowNs, long waitedNs)
    {
        CountCutOff();
        GiveUpUnsent(dueIntoWindowNs, waitedNs);
    }

    public void Add(CohortRecord other)
    {
        service.Add(other.service);
        firstByte.Add(other.firstByte);
        hasStreams |= other.hasStreams;
        failedService.Add(other.failedService);
        for (var i = 0; i < failures.Length; i++) failures[i] += other.failures[i];
        outcomes.Add(other.outcomes);
        Open?.Add(other.Open!);
    }

    private void CountFailure(FailureKind kind, long serviceNs, long responseNs)
    {
        outcomes.Failed++;
        pending--;
        failures[(int)kind]++;
        failedService.RecordValue(Math.Min(serviceNs, LatencyHistogram.HighestNs));
        Open?.Failed(responseNs);
    }

    private void CountCutOff()
    {
        outcomes.CutOff++;
        pending--;
    }

    private void GiveUp(long dueIntoWindowNs, long serviceNs, long responseNs, long? firstByteNs)
    {
        service.GiveUp(dueIntoWindowNs, serviceNs);
        if (firstByteNs is { } beganNs) firstByte.Record(dueIntoWindowNs, beganNs);
        else firstByte.GiveUp(dueIntoWindowNs, serviceNs);
        Open?.GaveUp(dueIntoWindowNs, responseNs);
    }

    private void GiveUpUnsent(long dueIntoWindowNs, long waitedNs)
    {
        if (Open is null) service.GiveUp(dueIntoWindowNs, waitedNs);
        else Open.NeverSent(dueIntoWindowNs, waitedNs);
    }
}
