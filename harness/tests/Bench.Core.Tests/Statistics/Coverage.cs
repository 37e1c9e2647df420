using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

/// <summary>How often an interval holds what it should, over seeded runs.</summary>
internal static class Coverage
{
    public const int Runs = 2000;

    /// <summary>Share of runs whose 95 % interval holds the true ratio, 3, when each block's log ratio has noise of a given shape with mean 0.</summary>
    /// <param name="noise">Of one run: as many values as there are blocks. Its size does not matter to a t interval.</param>
    public static double Of(int blocks, Func<Random, IEnumerable<double>> noise)
    {
        const double TrueRatio = 3;
        var random = new Random(20261125 + blocks);
        return Enumerable.Range(0, Runs).Count(_ =>
        {
            double[] logs = [.. noise(random).Take(blocks).Select(value => Math.Log(TrueRatio) + (0.03 * value))];
            return RatioEstimate.Of(InBlocks.Logs(logs))!.Interval!.Value.Contains(TrueRatio);
        }) / (double)Runs;
    }

    /// <summary>
    /// The same for a mean over seven places that are unlike in ratio and noise, in blocks that also have noise in common, where each place lacks each block
    /// with a given probability.
    /// </summary>
    public static double OfMean(int blocks, double missing)
    {
        const double TrueRatio = 3;
        var random = new Random(20261127 + blocks);
        return Enumerable.Range(0, Runs).Count(_ =>
        {
            double[] common = [.. Enumerable.Range(0, blocks).Select(_ => 0.02 * Noise.Normal(random))];
            var places = Enumerable.Range(-3, 7).Select(place => LogRatios.Of(
                [.. from block in Enumerable.Range(0, blocks)
                    let log = Math.Log(TrueRatio) + (0.3 * place) + common[block] + (0.01 * (place + 5) * Noise.Normal(random))
                    where random.NextDouble() >= missing
                    select new BlockValue(block + 1, Math.Exp(log))]));
            return RatioEstimate.Of(LogRatios.GeometricMean([.. places]))!.Interval!.Value.Contains(TrueRatio);
        }) / (double)Runs;
    }

    public static Func<Random, IEnumerable<double>> Independent(Func<Random, double> value) => random => Endless(random, value);

    private static IEnumerable<double> Endless(Random random, Func<Random, double> value)
    {
        while (true) yield return value(random);
    }
}
