using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>Records one kind of latency of a cohort. Allocates nothing once it is made.</summary>
internal sealed class SeriesRecorder(MeasuredWindow window)
{
    private const long SliceNs = 100_000_000;

    private readonly MeasuredWindow window = window;
    private readonly LongHistogram histogram = LatencyHistogram.NewRecorder();
    private readonly long[] sliceMaxNs = new long[Slices(window.LongestNs)];
    private Unanswered unanswered;

    public long Count => histogram.TotalCount;

    public LatencyHistogram Histogram => LatencyHistogram.Of(histogram);

    public IReadOnlyList<long> SliceMaxNs => sliceMaxNs[..Slices(window.LengthNs)];

    public Unanswered Unanswered => unanswered;

    /// <param name="dueIntoWindowNs">When the request was due, from the window's opening.</param>
    public void Record(long dueIntoWindowNs, long latencyNs)
    {
        histogram.RecordValue(Math.Min(latencyNs, LatencyHistogram.HighestNs));
        RaiseSlice(dueIntoWindowNs, latencyNs);
    }

    /// <summary>It was given up: what would have been recorded is only known to be longer.</summary>
    public void GiveUp(long dueIntoWindowNs, long waitedNs)
    {
        unanswered = new Unanswered(unanswered.Count + 1, unanswered.Count == 0 ? waitedNs : Math.Min(unanswered.LeastNs, waitedNs));
        RaiseSlice(dueIntoWindowNs, waitedNs);
    }

    public void Add(SeriesRecorder other)
    {
        histogram.Add(other.histogram);
        for (var i = 0; i < sliceMaxNs.Length; i++) sliceMaxNs[i] = Math.Max(sliceMaxNs[i], other.sliceMaxNs[i]);
        unanswered = Unanswered.Sum([unanswered, other.unanswered]);
    }

    public LatencySeries ToSeries() => new(Histogram, SliceMaxNs, unanswered);

    private static int Slices(long lengthNs) => (int)((lengthNs + SliceNs - 1) / SliceNs);

    private void RaiseSlice(long dueIntoWindowNs, long latencyNs)
    {
        ref var largestNs = ref sliceMaxNs[dueIntoWindowNs / SliceNs];
        if (latencyNs > largestNs) largestNs = latencyNs;
    }
}
