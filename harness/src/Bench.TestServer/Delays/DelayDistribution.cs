using Bench.Load.Pacing;

namespace Bench.TestServer.Delays;

/// <summary>How long a server takes for an answer: log-normal, or always the same.</summary>
/// <param name="Median">Half of all answers take longer.</param>
/// <param name="Sigma">Standard deviation of the delay's logarithm; 0 makes all delays the same.</param>
public sealed record DelayDistribution(TimeSpan Median, double Sigma)
{
    private const ulong Seed = 20261124;

    /// <summary>The delay of request <paramref name="index"/>, from 0: the same in each run.</summary>
    public long NsAt(long index) => (long)(Median.TotalNanoseconds * Math.Exp(Sigma * Normal(index)));

    // Box and Muller 1958.
    private static double Normal(long index) =>
        Math.Sqrt(-2 * Math.Log(SplitMix.UniformAt(Seed, 2 * index))) * Math.Cos(2 * Math.PI * SplitMix.UniformAt(Seed, (2 * index) + 1));
}
