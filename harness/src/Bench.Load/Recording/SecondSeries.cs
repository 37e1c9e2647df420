using Bench.Core.Measurement;
using HdrHistogram;

namespace Bench.Load.Recording;

/// <summary>Counts and latencies of completions, second by second, added up over all loops of a level as each of them ends its second.</summary>
internal sealed class SecondSeries(int loops, int capacity)
{
    private readonly Lock gate = new();
    private readonly List<SecondSample> samples = new(capacity);
    private readonly Queue<SecondSum> unfinished = new();
    private readonly Stack<SecondSum> spare = new([new SecondSum(), new SecondSum()]);
    private int leadInSeconds;
    private int taken;

    /// <summary>The series up to now, second 0 where the window opened. Nothing can be added afterwards.</summary>
    public IReadOnlyList<SecondSample> End()
    {
        while (unfinished.TryDequeue(out var rest)) samples.Add(rest.ToSample(samples.Count));
        return [.. samples.Select(sample => sample with { Second = sample.Second - leadInSeconds })];
    }

    /// <summary>The newest second that all loops have ended, where it has not been taken yet, counted from the window's opening if that is known.</summary>
    public bool TryTake(out SecondSample second)
    {
        lock (gate)
        {
            second = default;
            if (taken == samples.Count) return false;
            taken = samples.Count;
            second = samples[^1] with { Second = samples[^1].Second - leadInSeconds };
            return true;
        }
    }

    /// <summary>Everything before was lead-in.</summary>
    /// <param name="second">From 0, where the level began.</param>
    public void WindowOpensAt(int second) => Volatile.Write(ref leadInSeconds, second);

    /// <summary>What one loop completed in one second. Each loop tells all its seconds in order.</summary>
    /// <param name="second">From 0, where the level began.</param>
    public void Add(int second, long ok, long failed, LongHistogram latencies)
    {
        lock (gate)
        {
            while (samples.Count + unfinished.Count <= second) unfinished.Enqueue(spare.TryPop(out var empty) ? empty : new SecondSum());
            unfinished.ElementAt(second - samples.Count).Add(ok, failed, latencies);
            while (unfinished.TryPeek(out var oldest) && oldest.Loops == loops) Finish(unfinished.Dequeue());
        }
    }

    private void Finish(SecondSum sum)
    {
        samples.Add(sum.ToSample(samples.Count));
        sum.Clear();
        spare.Push(sum);
    }
}
