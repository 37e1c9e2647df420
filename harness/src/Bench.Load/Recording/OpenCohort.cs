using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>What a cohort has in an open level only: waits before sending, and latencies from the moment at which a request was due.</summary>
internal sealed class OpenCohort(MeasuredWindow window)
{
    private readonly SeriesRecorder response = new(window);
    private readonly SeriesRecorder connectionWait = new(window);
    private readonly SeriesRecorder engineLag = new(window);
    private readonly LongHistogram failedResponse = LatencyHistogram.NewRecorder();
    private readonly MeasuredWindow window = window;
    private readonly SendPattern sends = new(window.LengthNs);

    /// <summary>Times from the window's opening.</summary>
    public void Sent(long dueNs, long possibleNs, long sentNs)
    {
        connectionWait.Record(dueNs, possibleNs - dueNs);
        engineLag.Record(dueNs, sentNs - possibleNs);
        sends.Add(possibleNs, sentNs);
    }

    public void Succeeded(long dueIntoWindowNs, long responseNs) => response.Record(dueIntoWindowNs, responseNs);

    public void Failed(long waitedNs) => failedResponse.RecordValue(Math.Min(waitedNs, LatencyHistogram.HighestNs));

    /// <summary>It was given up after it had been sent.</summary>
    public void GaveUp(long dueIntoWindowNs, long waitedNs) => response.GiveUp(dueIntoWindowNs, waitedNs);

    /// <summary>It was given up while it still waited for a connection.</summary>
    public void NeverSent(long dueIntoWindowNs, long waitedNs)
    {
        connectionWait.GiveUp(dueIntoWindowNs, waitedNs);
        response.GiveUp(dueIntoWindowNs, waitedNs);
    }

    public void Add(OpenCohort other)
    {
        response.Add(other.response);
        connectionWait.Add(other.connectionWait);
        engineLag.Add(other.engineLag);
        failedResponse.Add(other.failedResponse);
        sends.Add(other.sends);
    }

    public OpenResult ToResult(QueueLengths queue, Outstanding outstanding, bool variesByChance) => new(
        response.ToSeries(),
        connectionWait.ToSeries(),
        engineLag.ToSeries(),
        LatencyHistogram.Of(failedResponse),
        queue,
        variesByChance ? sends.VarianceRatioWithin(window.LengthNs) : null,
        outstanding);
}
