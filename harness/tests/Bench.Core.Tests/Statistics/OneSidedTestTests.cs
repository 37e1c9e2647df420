using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class OneSidedTestTests
{
    private static readonly double[] LogRatios =
        [.. new[] { 12210.5 / 3951.0, 12044.0 / 4020.5, 11987.25 / 3890.25, 12390.0 / 3999.0, 12101.75 / 4101.5 }.Select(ratio => Math.Log(ratio))];

    /// <summary>In steps of a millionth: a spread of 1e-16 would be lost where 5 is added.</summary>
    private static readonly Gen<double> Logs = Gen.Int[-2_000_000, 2_000_000].Select(millionths => millionths / 1e6);

    private static readonly Gen<(double[] Values, double Bound)> Samples = Gen.Select(Logs.Array[2, 30], Logs);

    // scipy 1.10.1: stats.ttest_1samp(d, log(3), alternative='greater').pvalue and (d, log(3.2), alternative='less').
    [Fact]
    public void Both_tests_give_the_p_values_that_scipy_gives()
    {
        Assert.Equal(0.11129850773237668, OneSidedTest.Above(LogRatios, Math.Log(3)), 10);
        Assert.Equal(0.003378021009646851, OneSidedTest.Below(LogRatios, Math.Log(3.2)), 10);
    }

    [Fact]
    public void The_two_tests_are_each_others_complement() => Samples.Sample(sample =>
        Assert.Equal(1, OneSidedTest.Above(sample.Values, sample.Bound) + OneSidedTest.Below(sample.Values, sample.Bound), 9));

    [Fact]
    public void A_test_rejects_exactly_where_the_interval_lies_beyond_the_bound() => Samples.Sample(sample =>
    {
        var interval = MeanEstimate.Of(sample.Values).Interval!.Value;
        if (Math.Abs(interval.Low - sample.Bound) < 1e-9) return;
        Assert.Equal(interval.Low > sample.Bound, OneSidedTest.Above(sample.Values, sample.Bound) < OneSidedTest.Level);
    });

    [Fact]
    public void Shifting_sample_and_bound_changes_nothing() => Samples.Sample(sample => Assert.Equal(
        OneSidedTest.Above(sample.Values, sample.Bound), OneSidedTest.Above([.. sample.Values.Select(value => value + 5)], sample.Bound + 5), 6));

    [Fact]
    public void Scaling_sample_and_bound_changes_nothing() => Samples.Sample(sample => Assert.Equal(
        OneSidedTest.Above(sample.Values, sample.Bound), OneSidedTest.Above([.. sample.Values.Select(value => value * 8)], sample.Bound * 8), 6));

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    public void Without_any_spread_the_mean_alone_decides(double bound, double p) => Assert.Equal(p, OneSidedTest.Above([3, 3, 3], bound));

    [Fact]
    public void One_value_is_no_test() => Assert.Throws<ArgumentException>(() => OneSidedTest.Above([1], 0));
}
