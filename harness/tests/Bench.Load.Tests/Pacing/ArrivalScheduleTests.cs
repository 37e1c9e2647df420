using Bench.Core.Suites;

namespace Bench.Load.Tests.Pacing;

/// <summary>
/// Poisson arrivals by what defines them: exponential gaps, independent of each other, and counts whose variance is their mean. Seeds are
/// fixed, so nothing here is left to chance; each tolerance is the one that a true Poisson process keeps 999 times in 1,000.
/// </summary>
public sealed class ArrivalScheduleTests
{
    private const int Count = 100_000;
    private const double Rate = 5000;

    /// <summary>Two-sided 0.1 % point of the standard normal distribution.</summary>
    private const double Z = 3.2905;

    public static TheoryData<int> Seeds => [0, 1, 2, 20261124, -7, int.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gaps_are_exponential_by_Kolmogorov_and_Smirnov(int seed)
    {
        // The 0.1 % point of their statistic is 1.9495 / √n (Kolmogorov's limiting distribution).
        Assert.InRange(DistanceFromExponential(Gaps(Rate, seed), 1e9 / Rate), 0, 1.9495 / Math.Sqrt(Count));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gaps_have_the_mean_and_the_variance_of_the_exponential(int seed)
    {
        var gaps = Gaps(Rate, seed).Select(gap => gap * Rate / 1e9).ToArray();

        var mean = gaps.Average();
        var variance = gaps.Sum(gap => (gap - 1) * (gap - 1)) / Count;

        // In units of the mean gap: variance 1, fourth central moment 9.
        Assert.InRange(mean, 1 - Z / Math.Sqrt(Count), 1 + Z / Math.Sqrt(Count));
        Assert.InRange(variance, 1 - Z * Math.Sqrt(8.0 / Count), 1 + Z * Math.Sqrt(8.0 / Count));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_gap_says_nothing_of_the_next(int seed)
    {
        var gaps = Gaps(Rate, seed);

        Assert.InRange(Correlation(gaps[..^1], gaps[1..]), -Z / Math.Sqrt(Count), Z / Math.Sqrt(Count));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Counts_in_ten_milliseconds_vary_by_their_mean(int seed)
    {
        const double SliceNs = 1e7;
        var slices = (int)(Count / Rate * 1e9 * 0.95 / SliceNs);
        var counts = new double[slices];
        foreach (var slice in Schedules.TimesNs(Rate, seed, Count).Select(time => (int)(time / SliceNs)).Where(slice => slice < slices)) counts[slice]++;

        var mean = counts.Average();
        var variance = counts.Sum(count => (count - mean) * (count - mean)) / (slices - 1);

        Assert.InRange(variance / mean, 1 - Z * Math.Sqrt(2.0 / slices), 1 + Z * Math.Sqrt(2.0 / slices));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(20261124, 20261125)]
    [InlineData(0, -1)]
    public void Neighbouring_seeds_have_nothing_in_common(int one, int other)
    {
        var (gaps, others) = (Gaps(Rate, one), Gaps(Rate, other));

        Assert.InRange(Correlation(gaps, others), -Z / Math.Sqrt(Count), Z / Math.Sqrt(Count));
        // Not even shifted against each other: no stretch of one occurs in the other.
        Assert.Empty(Random(one).Intersect(Random(other)));
    }

    [Fact]
    public void Two_schedules_together_are_a_schedule_of_the_sum_of_their_rates()
    {
        double[] together = [.. Schedules.TimesNs(3000, 1, 60_000), .. Schedules.TimesNs(2000, 2, 60_000)];
        // Beyond the shorter of the two there is only one of them.
        var both = together.Order().TakeWhile(time => time < 60_000 / 3000.0 * 1e9 * 0.95).ToArray();

        Assert.InRange(DistanceFromExponential(Schedules.Gaps(both), 1e9 / 5000), 0, 1.9495 / Math.Sqrt(both.Length));
    }

    [Fact]
    public void Twice_the_rate_is_the_same_schedule_in_half_the_time() =>
        Assert.Equal(Schedules.TimesNs(Rate, 3, 1000), Schedules.TimesNs(2 * Rate, 3, 1000).Select(time => time * 2));

    [Fact]
    public void The_same_seed_gives_the_same_schedule() =>
        Assert.Equal(Schedules.TimesNs(Rate, 3, 1000), Schedules.TimesNs(Rate, 3, 2000)[..1000]);

    [Fact]
    public void Constant_arrivals_stand_at_multiples_of_the_gap_however_long_the_level()
    {
        var times = Schedules.TimesNs(3000, 1, 1_000_000, ArrivalKind.Constant);

        Assert.Equal(1e9 / 3000, times[0], 1e-6);
        Assert.Equal(1_000_000 / 3000.0 * 1e9, times[^1], 1e-3);
        Assert.All(Schedules.Gaps(times), gap => Assert.Equal(1e9 / 3000, gap, 1e-3));
    }

    private static double[] Gaps(double rate, int seed) => Schedules.Gaps(Schedules.TimesNs(rate, seed, Count));

    // The random parts alone: sums of them are rounded and would hide that two are equal.
    private static IEnumerable<double> Random(int seed) =>
        Enumerable.Range(0, Count).Select(index => new Bench.Load.Pacing.ArrivalSchedule(new OpenLevel(1, ArrivalKind.Poisson, 1), seed).AtNs(index, 0));

    private static double DistanceFromExponential(IEnumerable<double> gaps, double meanGap)
    {
        var ordered = gaps.Order().ToArray();
        return ordered.Select((gap, rank) =>
        {
            var expected = 1 - Math.Exp(-gap / meanGap);
            return Math.Max(Math.Abs(expected - (double)rank / ordered.Length), Math.Abs((double)(rank + 1) / ordered.Length - expected));
        }).Max();
    }

    private static double Correlation(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        var (meanX, meanY) = (xs.Average(), ys.Average());
        var covariance = xs.Zip(ys, (x, y) => (x - meanX) * (y - meanY)).Sum();
        return covariance / Math.Sqrt(xs.Sum(x => (x - meanX) * (x - meanX)) * ys.Sum(y => (y - meanY) * (y - meanY)));
    }
}
