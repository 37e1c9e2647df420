using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class VisibleEffectTests
{
    private static readonly LogRatios[] Comparisons =
        [InBlocks.Logs(0.012, -0.021, 0.004, 0.031, -0.008, 0.017, -0.002, 0.009), InBlocks.Logs(0.03, -0.02, 0.01, 0, 0.05)];

    // scipy 1.10.1: v pooled with df = 11; exp((stats.t.ppf(.975, df) + stats.t.ppf(.8, df)) * sqrt(v/10)).
    [Fact]
    public void The_effect_is_what_scipys_quantiles_give() => Assert.Equal(1.020312456697259, VisibleEffect.Of(Comparisons, 10)!.Value, 9);

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

    [Fact]
    public void Four_runs_in_five_see_an_effect_of_that_size()
    {
        const int Runs = 4000;
        const double Sigma = 0.03;
        var random = new Random(20261125);
        double[] Sample(double mean, int blocks) => [.. Enumerable.Range(0, blocks).Select(_ => mean + (Sigma * Noise.Normal(random)))];
        var pilot = Enumerable.Range(0, 40).Select(_ => InBlocks.Logs(Sample(0, 15))).ToArray();
        var effect = Math.Log(VisibleEffect.Of(pilot, 15)!.Value);

        var seen = Enumerable.Range(0, Runs).Count(_ => MeanEstimate.Of(Sample(effect, 15)).Interval!.Value.Low > 0);

        // Known only from its residuals here, the own spread of a run costs a few per cent of power.
        Assert.InRange((double)seen / Runs, VisibleEffect.Power - 0.07, VisibleEffect.Power + 0.03);
    }
}
