using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class RatioEstimateTests
{
    private static readonly BlockValue[] Fast = InBlocks(12210.5, 12044.0, 11987.25, 12390.0, 12101.75);
    private static readonly BlockValue[] Slow = InBlocks(3951.0, 4020.5, 3890.25, 3999.0, 4101.5);

    private static readonly Gen<(BlockValue[] Over, BlockValue[] Under)> Pairs =
        Gen.Double[0.5, 1e5].Array[2, 30].SelectMany(over => Gen.Double[0.5, 1e5].Array[over.Length].Select(under => (InBlocks(over), InBlocks(under))));

    // scipy 1.10.1 and numpy 1.24.2: exp of stats.t.interval over log(a/b); the robust point is exp of the median of all
    // pairwise means (Hodges and Lehmann 1963), computed by numpy.
    [Fact]
    public void Five_pairs_give_the_ratio_and_the_interval_that_scipy_gives()
    {
        var estimate = RatioEstimate.Of(Fast, Slow)!;

        Assert.Equal(3.042684363858259, estimate.Ratio, 10);
        Assert.Equal(2.9610675424593254, estimate.Interval!.Value.Low, 8);
        Assert.Equal(3.126550814973417, estimate.Interval.Value.High, 8);
        Assert.Equal(3.042695900331546, estimate.Robust, 10);
    }

    [Fact]
    public void Values_are_paired_by_block_whatever_their_order()
    {
        var estimate = RatioEstimate.Of([.. Fast.Reverse()], Slow)!;

        Assert.Equal(RatioEstimate.Of(Fast, Slow)!.Ratio, estimate.Ratio, 12);
        Assert.Equal([1, 2, 3, 4, 5], estimate.Blocks.Select(block => block.Block));
        Assert.Equal(12210.5 / 3951.0, estimate.Blocks[0].Value, 10);
    }

    [Fact]
    public void A_block_without_both_values_gives_no_observation()
    {
        var estimate = RatioEstimate.Of(Fast[1..], Slow[..4])!;

        Assert.Equal([2, 3, 4], estimate.Blocks.Select(block => block.Block));
    }

    [Fact]
    public void A_target_that_answered_nothing_gives_no_observation() =>
        Assert.Null(RatioEstimate.Of([new BlockValue(1, 0)], [new BlockValue(1, 5)]));

    [Fact]
    public void One_pair_has_a_ratio_without_an_interval()
    {
        var estimate = RatioEstimate.Of(Fast[..1], Slow)!;

        Assert.Equal(12210.5 / 3951.0, estimate.Ratio, 10);
        Assert.Null(estimate.Interval);
    }

    [Fact]
    public void Swapping_the_targets_gives_the_reciprocal() => Pairs.Sample(pairs =>
    {
        var forward = RatioEstimate.Of(pairs.Over, pairs.Under)!;
        var backward = RatioEstimate.Of(pairs.Under, pairs.Over)!;
        AssertClose(1 / forward.Ratio, backward.Ratio);
        AssertClose(1 / forward.Robust, backward.Robust);
        AssertClose(1 / forward.Interval!.Value.High, backward.Interval!.Value.Low);
    });

    [Fact]
    public void A_machine_that_is_twice_as_fast_for_both_gives_the_same_ratio() => Pairs.Sample(pairs =>
    {
        var plain = RatioEstimate.Of(pairs.Over, pairs.Under)!;
        var faster = RatioEstimate.Of(Scaled(pairs.Over, 2), Scaled(pairs.Under, 2))!;
        AssertClose(plain.Ratio, faster.Ratio);
        AssertClose(plain.Interval!.Value.Low, faster.Interval!.Value.Low);
    });

    [Fact]
    public void A_faster_numerator_scales_ratio_robust_point_and_interval_alike() => Pairs.Sample(pairs =>
    {
        var plain = RatioEstimate.Of(pairs.Over, pairs.Under)!;
        var faster = RatioEstimate.Of(Scaled(pairs.Over, 3), pairs.Under)!;
        AssertClose(3 * plain.Ratio, faster.Ratio);
        AssertClose(3 * plain.Robust, faster.Robust);
        AssertClose(3 * plain.Interval!.Value.High, faster.Interval!.Value.High);
    });

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    public void The_interval_covers_the_true_ratio_as_often_as_it_says(int blocks)
    {
        const int Runs = 4000;
        const double TrueRatio = 3;
        var random = new Random(20261124 + blocks);
        var covered = Enumerable.Range(0, Runs).Count(_ =>
        {
            // A block's own speed moves both targets; the ratio's noise is 3 % and normal on the log scale.
            var speed = Enumerable.Range(0, blocks).Select(_ => Math.Exp(0.2 * Normal(random))).ToArray();
            var under = InBlocks([.. speed.Select(factor => 1000 * factor)]);
            var over = InBlocks([.. speed.Select(factor => 1000 * factor * TrueRatio * Math.Exp(0.03 * Normal(random)))]);
            return RatioEstimate.Of(over, under)!.Interval!.Value.Contains(TrueRatio);
        });

        // Four standard errors of a binomial proportion: a correct interval fails once in 16,000 seeds.
        var tolerance = 4 * Math.Sqrt(MeanEstimate.Confidence * (1 - MeanEstimate.Confidence) / Runs);
        Assert.InRange((double)covered / Runs, MeanEstimate.Confidence - tolerance, MeanEstimate.Confidence + tolerance);
    }

    private static BlockValue[] InBlocks(params double[] values) => [.. values.Select((value, index) => new BlockValue(index + 1, value))];

    private static BlockValue[] Scaled(BlockValue[] blocks, double factor) => [.. blocks.Select(block => block with { Value = block.Value * factor })];

    private static void AssertClose(double expected, double actual) => Assert.Equal(1, actual / expected, 9);

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
