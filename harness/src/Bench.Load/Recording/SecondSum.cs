using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>One second of a level, added up over its loops.</summary>
internal sealed class SecondSum
{
    private readonly LongHistogram latencies = LatencyHistogram.NewRecorder();
    private long ok;
    private long failed;

    /// <summary>How many loops have told theirs.</summary>
    public int Loops { get; private set; }

    public void Add(long ok, long failed, LongHistogram latencies)
    {
        Loops++;
        this.ok += ok;
        this.failed += failed;
        if (ok > 0) this.latencies.Add(latencies);
    }

    public SecondSample ToSample(int second) => ok == 0
        ? new SecondSample(second, ok, failed, null, null, null)
        : new SecondSample(second, ok, failed, latencies.GetValueAtPercentile(50), latencies.GetValueAtPercentile(99), latencies.GetMaxValue());

    public void Clear()
    {
        Loops = 0;
        ok = failed = 0;
        latencies.Reset();
    }
}
