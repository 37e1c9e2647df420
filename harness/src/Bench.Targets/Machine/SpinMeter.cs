using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine;

/// <summary>
/// Counts how far a fixed computation comes in 50 ms on each CPU, by the second fastest of ten slices: a machine that slowed down shows (METHOD.md M13).
/// </summary>
public static class SpinMeter
{
    private const int Slices = 10;

    private static readonly TimeSpan SliceDuration = TimeSpan.FromMilliseconds(5);

    /// <summary>One CPU after the other, so that they do not slow each other down.</summary>
    public static SpinCheck Check(CpuLayout layout) => new(
        layout.Target.Cpus.Concat(layout.Load.Cpus).Concat(layout.Services.Cpus).Distinct().Order().ToDictionary(cpu => cpu, StepsOn));

    private static long StepsOn(int cpu)
    {
        long steps = 0;
        Exception? failure = null;
        // A thread of its own: its affinity ends with it.
        var thread = new Thread(() =>
        {
            try
            {
                Affinity.PinThisThread(new CpuSet([cpu]));
                steps = StepsOf([.. Enumerable.Range(0, Slices).Select(_ => Spin())]);
            }
            catch (Exception error)
            {
                failure = error;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? steps : throw failure;
    }

    /// <summary>
    /// What disturbs a slice can only make it slower: a slower clock shows in all of them, a neighbour's burst in most. One that is too fast by a fault of
    /// the clock's reading does not count (decision 0006).
    /// </summary>
    internal static long StepsOf(IReadOnlyList<long> slices) => slices.OrderDescending().ElementAt(1) * slices.Count;

    // Compiled for speed at once: a first check that runs unoptimised code would look like a slow machine.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Spin()
    {
        // Marsaglia's xorshift: each step needs the one before, so that it measures the clock and not the width of the CPU.
        var state = 88172645463325252UL;
        const int stepsBetweenLooks = 256;
        long steps = 0;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < SliceDuration; steps += stepsBetweenLooks)
        {
            for (var step = 0; step < stepsBetweenLooks; step++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
            }
        }

        // Never 0, and the compiler cannot know: the computation is not thrown away.
        return state == 0 ? 0 : steps;
    }
}
