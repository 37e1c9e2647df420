using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class IsotonicFitTests
{
    private static readonly Gen<(double[] Values, double[] Weights)> Samples =
        from count in Gen.Int[1, 25]
        from values in Gen.Double[-5, 5].Array[count]
        from weights in Gen.Double[0.1, 4].Array[count]
        select (values, weights);

    /// <summary>The example of R's isoreg, mirrored because that one rises: fitted 0.5, 0.5, 3, … 3.</summary>
    [Fact]
    public void It_gives_what_R_gives() =>
        AssertClose([-0.5, -0.5, -3, -3, -3, -3, -3, -3, -3], IsotonicFit.NonIncreasing([-1, 0, -4, -3, -3, -5, -4, -2, 0]));

    [Fact]
    public void Passes_and_failures_out_of_order_share_their_mean() =>
        AssertClose([1, 1, 2 / 3.0, 2 / 3.0, 2 / 3.0, 0], IsotonicFit.NonIncreasing([1, 1, 0, 1, 1, 0]));

    [Fact]
    public void A_heavier_observation_pulls_harder() => AssertClose([0.75, 0.75], IsotonicFit.NonIncreasing([0, 1], [1, 3]));

    /// <summary>Robertson, Wright and Dykstra 1988, 1.4: the fit in closed form, which shares nothing with the algorithm.</summary>
    [Fact]
    public void It_is_the_smallest_over_starts_of_the_largest_mean_over_ends() => Samples.Sample(sample =>
    {
        var (values, weights) = sample;
        var fit = IsotonicFit.NonIncreasing(values, weights);
        for (var i = 0; i < values.Length; i++)
        {
            var expected = Enumerable.Range(0, i + 1).Min(start => Enumerable.Range(i, values.Length - i).Max(end => Mean(start, end)));
            Assert.Equal(expected, fit[i], 9);
        }

        double Mean(int start, int end)
        {
            var range = Enumerable.Range(start, end - start + 1).ToArray();
            return range.Sum(index => values[index] * weights[index]) / range.Sum(index => weights[index]);
        }
    });

    [Fact]
    public void It_never_rises_and_keeps_the_weighted_mean() => Samples.Sample(sample =>
    {
        var fit = IsotonicFit.NonIncreasing(sample.Values, sample.Weights);
        Assert.All(fit.Zip(fit.Skip(1)), pair => Assert.True(pair.First >= pair.Second));
        Assert.Equal(
            sample.Values.Zip(sample.Weights, (value, weight) => value * weight).Sum(),
            fit.Zip(sample.Weights, (value, weight) => value * weight).Sum(),
            9);
    });

    [Fact]
    public void A_fit_is_its_own_fit_and_shifts_and_scales_with_its_observations() => Samples.Sample(sample =>
    {
        var fit = IsotonicFit.NonIncreasing(sample.Values, sample.Weights);
        AssertClose(fit, IsotonicFit.NonIncreasing(fit, sample.Weights));
        AssertClose(fit.Select(value => (2 * value) + 7), IsotonicFit.NonIncreasing([.. sample.Values.Select(value => (2 * value) + 7)], sample.Weights));
    });

    [Fact]
    public void Nothing_has_an_empty_fit() => Assert.Empty(IsotonicFit.NonIncreasing([]));

    [Fact]
    public void Weights_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => IsotonicFit.NonIncreasing([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => IsotonicFit.NonIncreasing([1, 2], [1, 0]));
        Assert.Throws<ArgumentException>(() => IsotonicFit.NonIncreasing([1, 2], [1, double.NaN]));
    }

    private static void AssertClose(IEnumerable<double> expected, IReadOnlyList<double> actual)
    {
        var wanted = expected.ToArray();
        Assert.Equal(wanted.Length, actual.Count);
        Assert.All(wanted.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 9));
    }
}
