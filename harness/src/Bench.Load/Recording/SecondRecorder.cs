using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>
/// One loop's completions in the present second. Lead-in seconds end where the window opens, so that its second 0 is whole; a lead-in that
/// is no number of whole seconds, or lasts on, has short ones.
/// </summary>
internal sealed class SecondRecorder
{
    private const long SecondNs = 1_000_000_000;

    private readonly SecondSeries series;
    private readonly LongHistogram latencies = LatencyHistogram.NewRecorder();
    private int second;
    private long startNs;
    private long ok;
    private long failed;

    public SecondRecorder(LevelTimes times, SecondSeries series)
    {
        this.series = series;
        startNs = times.StartNs;
        var partNs = (times.LeadInEndNs - times.StartNs) % SecondNs;
        NextEdgeNs = startNs + (partNs == 0 ? SecondNs : partNs);
    }

    public long NextEdgeNs { get; private set; }

    public void Succeeded(long latencyNs)
    {
        ok++;
        latencies.RecordValue(Math.Min(latencyNs, LatencyHistogram.HighestNs));
    }

    public void Failed() => failed++;

    /// <summary>The second ends at <paramref name="atNs"/>.</summary>
    public void Roll(long atNs)
    {
        series.Add(second++, ok, failed, latencies);
        if (ok > 0) latencies.Reset();
        ok = failed = 0;
        startNs = atNs;
        NextEdgeNs = atNs + SecondNs;
    }

    /// <summary>Everything so far was lead-in.</summary>
    public void OpenWindow(long atNs)
    {
        if (atNs > startNs) Roll(atNs);
        series.WindowOpensAt(second);
    }

    /// <summary>The level is over, with what it did of a second.</summary>
    public void End(long atNs)
    {
        if (atNs > startNs && ok + failed > 0) Roll(atNs);
    }
}
