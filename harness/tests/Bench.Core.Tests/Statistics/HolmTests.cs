using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class HolmTests
{
    private static readonly Gen<double[]> PValues = Gen.Double[0, 1].Array[1, 12];

    // statsmodels 0.13.5: multipletests([0.01, 0.04, 0.03, 0.005, 0.6, 0.02], method='holm')[1].
    [Fact]
    public void Adjusted_values_are_those_of_statsmodels()
    {
        double[] expected = [0.05, 0.09, 0.09, 0.03, 0.6, 0.08];

        Assert.All(expected.Zip(Holm.Adjusted([0.01, 0.04, 0.03, 0.005, 0.6, 0.02])), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    [Fact]
    public void An_adjusted_value_is_never_smaller_and_never_above_one() => PValues.Sample(values =>
        Assert.All(values.Zip(Holm.Adjusted(values)), pair => Assert.InRange(pair.Second, pair.First, 1)));

    [Fact]
    public void The_order_of_the_tests_changes_no_value() => PValues.Sample(values =>
        Assert.Equal(Holm.Adjusted(values), Holm.Adjusted([.. values.Reverse()]).Reverse()));

    [Fact]
    public void What_is_smaller_stays_smaller() => PValues.Sample(values =>
    {
        var ordered = values.Order().ToArray();
        Assert.Equal(Holm.Adjusted(ordered).Order(), Holm.Adjusted(ordered));
    });

    [Fact]
    public void A_single_test_needs_no_adjustment() => Assert.Equal([0.03], Holm.Adjusted([0.03]));

    [Fact]
    public void K_of_n_is_as_hard_as_its_kth_adjusted_part()
    {
        Assert.Equal(0.08, Holm.AtLeast(3, [0.01, 0.04, 0.03, 0.005, 0.6, 0.02]), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.AtLeast(3, [0.1, 0.2]));
    }

    [Fact]
    public void Of_six_true_hypotheses_one_or_more_is_rejected_as_seldom_as_the_level_says()
    {
        const int Runs = 4000;
        var random = new Random(20261125);
        var rejected = Enumerable.Range(0, Runs).Count(_ =>
            Holm.Adjusted([.. Enumerable.Range(0, 6).Select(_ => random.NextDouble())]).Any(p => p <= OneSidedTest.Level));

        // Four standard errors above the level.
        Assert.InRange((double)rejected / Runs, 0, OneSidedTest.Level + (4 * Math.Sqrt(OneSidedTest.Level * (1 - OneSidedTest.Level) / Runs)));
    }
}
