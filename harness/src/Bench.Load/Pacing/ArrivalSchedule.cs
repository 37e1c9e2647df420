using Bench.Core.Suites;

namespace Bench.Load.Pacing;

/// <summary>
/// When the requests of an open level are due (METHOD.md M3): fixed by level and seed before the first is sent. Nothing is kept but the
/// rule, so that a long level at a high rate costs no memory.
/// </summary>
internal sealed class ArrivalSchedule
{
    private readonly double meanGapNs;
    private readonly ArrivalKind arrivals;
    private readonly ulong seed;

    public ArrivalSchedule(OpenLevel level, int seed)
    {
        meanGapNs = 1e9 / level.RequestsPerSecond;
        arrivals = level.Arrivals;
        // Seeds are neighbours (one a block): mixed, their sequences lie apart in the generator's one cycle.
        this.seed = SplitMix.At(unchecked((ulong)seed), 0);
    }

    /// <summary>The instant of arrival <paramref name="index"/>, from 0, in nanoseconds since the schedule began.</summary>
    /// <param name="previousNs">That of the arrival before it; 0 for the first.</param>
    public double AtNs(long index, double previousNs) => arrivals == ArrivalKind.Poisson
        ? previousNs - Math.Log(SplitMix.UniformAt(seed, index)) * meanGapNs
        : (index + 1) * meanGapNs; // no sum, so no error adds up
}
