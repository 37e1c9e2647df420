using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class VisibleEffectTests
{
    private static readonly LogRatios[] Comparisons =
        [InBlocks.Logs(0.012, -0.021, 0.004, 0.031, -0.008, 0.017, -0.002, 0.009), InBlocks.Logs(0.03, -0.02, 0.01, 0, 0.05)];

    // v is pooled with 11 degrees of freedom; exp((t(.975) + t(.8)) * sqrt(v/blocks)) with the quantiles of scipy 1.10.1: 2.262157 and 0.883404 for 9, those of
    // ten blocks, and 2.200985 and 0.875530 for 11.
    [Theory]
    [InlineData(10, 1.020773)]
    [InlineData(12, 1.018526)]
    [InlineData(40, 1.010105)]
    public void The_effect_is_what_scipys_quantiles_give(int blocks, double expected) =>
        Assert.Equal(expected, VisibleEffect.Of(Comparisons, blocks)!.Value, 6);

    // statsmodels 0.13.5: TTestPower().solve_power(nobs=20, alpha=0.05, power=0.8), exact by the noncentral t: 0.6604 standard deviations.
    [Fact]
    public void It_is_within_three_per_cent_of_the_exact_effect()
    {
        double[] unitVariance = [.. Enumerable.Range(0, 20).Select(index => (index % 2 == 0 ? 1 : -1) * Math.Sqrt(19 / 20.0))];

        Assert.Equal(1, Math.Log(VisibleEffect.Of([InBlocks.Logs(unitVariance)], 20)!.Value) / 0.6604416544380204, 0.03);
    }

    [Fact]
    public void Its_size_follows_the_noise() => Gen.Double[-0.1, 0.1].Array[3, 20].Sample(logs => Assert.Equal(
        2 * Math.Log(VisibleEffect.Of([InBlocks.Logs(logs)], 10)!.Value),
        Math.Log(VisibleEffect.Of([InBlocks.Logs([.. logs.Select(log => 2 * log)])], 10)!.Value), 9));

    [Fact]
    public void Where_the_ratio_lies_does_not_matter() => Gen.Double[-0.1, 0.1].Array[3, 20].Sample(logs => Assert.Equal(
        VisibleEffect.Of([InBlocks.Logs(logs)], 10)!.Value, VisibleEffect.Of([InBlocks.Logs([.. logs.Select(log => log + 1)])], 10)!.Value, 9));

    [Fact]
    public void Single_blocks_know_nothing_of_their_spread() => Assert.Null(VisibleEffect.Of([InBlocks.Logs(0.1)], 10));

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(30)]
    public void Four_runs_in_five_see_an_effect_of_that_size(int blocks)
    {
        const int Runs = 4000;
        const double Sigma = 0.03;
        var random = new Random(20261125);
        double[] Sample(double mean, int blocks) => [.. Enumerable.Range(0, blocks).Select(_ => mean + (Sigma * Noise.Normal(random)))];
        var pilot = Enumerable.Range(0, 40).Select(_ => InBlocks.Logs(Sample(0, blocks))).ToArray();
        var effect = Math.Log(VisibleEffect.Of(pilot, blocks)!.Value);

        var seen = Enumerable.Range(0, Runs).Count(_ => MeanEstimate.Of(Sample(effect, blocks)).Interval!.Value.Low > 0);

        Assert.InRange((double)seen / Runs, VisibleEffect.Power - 0.03, VisibleEffect.Power + 0.03);
    }
}
