using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

public class LogEffectTests
{
    private static readonly double[] Changed = [.. new[] { 12210.5, 12044.0, 11987.25, 12390.0, 12101.75 }.Select(value => Math.Log(value))];
    private static readonly double[] Original = [.. new[] { 11012.0, 10870.5, 11250.25, 10990.75 }.Select(value => Math.Log(value))];

    // scipy 1.10.1: stats.t.interval(0.95, df, loc, scale) with Welch's df; stats.ttest_ind(a, b + log(1.05), equal_var=False, alternative=…).
    [Fact]
    public void Unpaired_blocks_give_the_interval_and_the_p_values_that_scipy_gives()
    {
        var effect = LogEffect.Unpaired(Changed, Original)!;

        Assert.Equal(6.23353177335513, effect.DegreesOfFreedom, 9);
        Assert.Equal(1.1011648546010786, Math.Exp(effect.Mean), 12);
        Assert.Equal(1.0767357444124146, effect.RatioInterval(0.95).Low, 8);
        Assert.Equal(1.1261482153825242, effect.RatioInterval(0.95).High, 8);
        Assert.Equal(0.0009499712584214155, effect.Above(1.05), 9);
        Assert.Equal(0.9990500287415786, effect.Below(1.05), 9);
    }

    // scipy 1.10.1: stats.ttest_1samp(r, log(1.05), alternative='greater') and stats.t.interval(0.95, 4, loc, scale=stats.sem(r)).
    [Fact]
    public void Pairs_give_the_interval_and_the_p_value_that_scipy_gives()
    {
        var effect = LogEffect.Paired(InBlocks.Ratios(1.1, 1.08, 1.13, 1.05, 1.12))!;

        Assert.Equal(1.0562772729898318, effect.RatioInterval(0.95).Low, 8);
        Assert.Equal(1.1364306722142192, effect.RatioInterval(0.95).High, 8);
        Assert.Equal(0.016003418778951086, effect.Above(1.05), 9);
    }

    [Fact]
    public void Old_and_new_exchanged_give_the_reciprocal_interval()
    {
        var there = LogEffect.Unpaired(Changed, Original)!.RatioInterval(0.95);
        var back = LogEffect.Unpaired(Original, Changed)!.RatioInterval(0.95);

        Assert.Equal(1 / there.High, back.Low, 12);
        Assert.Equal(1 / there.Low, back.High, 12);
    }

    [Fact]
    public void Blocks_without_any_spread_are_as_sure_as_they_look()
    {
        var effect = LogEffect.Unpaired([2, 2, 2], [1, 1])!;

        Assert.Equal(3, effect.DegreesOfFreedom);
        Assert.Equal((0.0, 1.0), (effect.Above(2), effect.Below(2)));
    }

    [Fact]
    public void One_block_says_nothing_of_its_spread()
    {
        Assert.Null(LogEffect.Unpaired([1], [1, 2]));
        Assert.Null(LogEffect.Unpaired([1, 2], [1]));
        Assert.Null(LogEffect.Paired(InBlocks.Ratios(1)));
    }
}
