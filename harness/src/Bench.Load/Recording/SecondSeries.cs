using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>
/// Counts and latencies of completions, second by second. Lead-in seconds end where the window opens, so that its second 0
/// is whole; a lead-in that is no number of whole seconds, or lasts on, has short ones.
/// </summary>
internal sealed class SecondSeries
{
    private const long SecondNs = 1_000_000_000;

    private readonly List<SecondSample> samples;
    private readonly LongHistogram latencies = LatencyHistogram.NewRecorder();
    private long startNs;
    private long ok;
    private long failed;
    private int leadInSeconds;
    private int taken;

    public SecondSeries(LevelTimes times, int capacity)
    {
        samples = new List<SecondSample>(capacity);
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
        samples.Add(new SecondSample(
            samples.Count,
            ok,
            failed,
            ok == 0 ? null : latencies.GetValueAtPercentile(50),
            ok == 0 ? null : latencies.GetValueAtPercentile(99),
            ok == 0 ? null : latencies.GetMaxValue()));
        if (ok > 0) latencies.Reset();
        ok = failed = 0;
        startNs = atNs;
        NextEdgeNs = atNs + SecondNs;
    }

    /// <summary>The newest second, where it has not been taken yet, counted from the window's opening if that is known.</summary>
    public bool TryTake(out SecondSample second)
    {
        second = default;
        if (taken == samples.Count) return false;
        taken = samples.Count;
        second = samples[^1] with { Second = samples[^1].Second - leadInSeconds };
        return true;
    }

    /// <summary>Everything so far was lead-in.</summary>
    public void OpenWindow(long atNs)
    {
        if (atNs > startNs) Roll(atNs);
        leadInSeconds = samples.Count;
    }

    /// <summary>The series up to now, second 0 where the window opened.</summary>
    public IReadOnlyList<SecondSample> End(long atNs)
    {
        if (atNs > startNs && ok + failed > 0) Roll(atNs);
        return [.. samples.Select(sample => sample with { Second = sample.Second - leadInSeconds })];
    }
}
