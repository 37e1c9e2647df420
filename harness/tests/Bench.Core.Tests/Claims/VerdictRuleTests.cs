using Bench.Core.Claims;
using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Claims;

public class VerdictRuleTests
{
    private static readonly Interval Bounds = new(0.95, 1.05);
    private static readonly ClaimedRatio Faster = new(1.2, 1, Bounds);
    private static readonly ClaimedRatio AtLeast = new(1.2, 1.2, Bounds);
    private static readonly ClaimedRatio TwoThirds = new(0.67, 0.67, null);

    // One place below, on and above each number that a rule names.
    private static readonly double[] Places = [0.5, 0.67, 0.7, 0.9, 0.95, 0.97, 1, 1.02, 1.05, 1.1, 1.2, 1.3];

    public static TheoryData<double, double, VerdictKind, VerdictKind> Intervals => new()
    {
        { 1.2, 1.4, VerdictKind.Supported, VerdictKind.Supported },
        { 1.21, 1.4, VerdictKind.Supported, VerdictKind.Supported },
        { 1.19, 1.4, VerdictKind.Inconclusive, VerdictKind.Inconclusive },
        { 1.1, 1.2, VerdictKind.Inconclusive, VerdictKind.Inconclusive },
        { 1.1, 1.19, VerdictKind.SmallerThanClaimed, VerdictKind.SmallerThanClaimed },
        { 1, 1.19, VerdictKind.SmallerThanClaimed, VerdictKind.SmallerThanClaimed },
        { 0.99, 1.19, VerdictKind.Inconclusive, VerdictKind.Refuted },
        { 0.99, 1.2, VerdictKind.Inconclusive, VerdictKind.Inconclusive },
        { 0.9, 1, VerdictKind.Inconclusive, VerdictKind.Refuted },
        { 0.9, 0.99, VerdictKind.Refuted, VerdictKind.Refuted },
        { 0.5, 2, VerdictKind.Inconclusive, VerdictKind.Inconclusive },
    };

    [Theory]
    [MemberData(nameof(Intervals))]
    public void An_interval_has_its_verdict(double low, double high, VerdictKind faster, VerdictKind atLeast)
    {
        var interval = new Interval(low, high);

        Assert.Equal(faster, VerdictRule.Of(Faster, interval, interval));
        Assert.Equal(atLeast, VerdictRule.Of(AtLeast, interval, interval));
    }

    [Theory]
    [InlineData(0.95, 1.05)]
    [InlineData(1.01, 1.04)]
    [InlineData(0.96, 0.98)]
    public void Equivalence_is_asked_first_even_where_the_interval_excludes_one(double low, double high) =>
        Assert.Equal(VerdictKind.NoPracticalDifference, VerdictRule.Of(Faster, new Interval(low - 0.005, high + 0.005), new Interval(low, high)));

    [Fact]
    public void Without_bounds_a_ratio_of_one_can_support_a_claim() =>
        Assert.Equal(VerdictKind.Supported, VerdictRule.Of(TwoThirds, new Interval(0.98, 1.02), new Interval(0.99, 1.01)));

    /// <summary>All ways in which two nested intervals can lie among all the numbers that decide, against the rule of METHOD.md in other words.</summary>
    [Fact]
    public void Every_way_in_which_intervals_can_lie_has_the_verdict_of_the_method()
    {
        var seen = new HashSet<VerdictKind>();
        foreach (var claimed in new[] { Faster, AtLeast, TwoThirds })
            foreach (var (low, innerLow, innerHigh, high) in Nested())
            {
                var verdict = VerdictRule.Of(claimed, new Interval(low, high), new Interval(innerLow, innerHigh));
                Assert.Equal(Expected(claimed, low, innerLow, innerHigh, high), verdict);
                seen.Add(verdict);
            }

        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void A_higher_interval_never_turns_support_into_less() =>
        Gen.Select(Gen.Double[0.3, 3], Gen.Double[1, 1.5], Gen.Double[1, 2]).Sample((low, width, shift) =>
        {
            var (interval, higher) = (new Interval(low, low * width), new Interval(low * shift, low * width * shift));
            if (VerdictRule.Of(Faster, interval, interval) == VerdictKind.Supported)
                Assert.Equal(VerdictKind.Supported, VerdictRule.Of(Faster, higher, higher));
            if (VerdictRule.Of(Faster, higher, higher) == VerdictKind.Refuted) Assert.Equal(VerdictKind.Refuted, VerdictRule.Of(Faster, interval, interval));
        });

    [Fact]
    public void A_wider_interval_never_decides_what_a_narrower_one_inside_it_leaves_open() =>
        Gen.Select(Gen.Double[0.3, 3], Gen.Double[1, 1.5], Gen.Double[1, 1.5]).Sample((low, width, wider) =>
        {
            var (narrow, wide) = (new Interval(low, low * width), new Interval(low / wider, low * width * wider));
            if (VerdictRule.Of(Faster, narrow, narrow) == VerdictKind.Inconclusive) Assert.Equal(VerdictKind.Inconclusive, VerdictRule.Of(Faster, wide, wide));
        });

    [Theory]
    [InlineData(0, 1, null, null)]
    [InlineData(double.NaN, 1, null, null)]
    [InlineData(1.2, 1.3, null, null)]
    [InlineData(1.2, 0, null, null)]
    [InlineData(1.04, 1, 0.95, 1.05)]
    [InlineData(1.2, 1, 1.01, 1.05)]
    [InlineData(1.2, 1, 0.9, 0.99)]
    public void A_claim_that_contradicts_itself_cannot_be_built(double threshold, double refutedBelow, double? low, double? high) =>
        Assert.Throws<ArgumentException>(() => new ClaimedRatio(threshold, refutedBelow, low is null ? null : new Interval(low.Value, high!.Value)));

    private static VerdictKind Expected(ClaimedRatio claimed, double low, double innerLow, double innerHigh, double high)
    {
        var isSame = claimed.Equivalence is not null && innerLow is >= 0.95 && innerHigh <= 1.05;
        var reaches = high >= claimed.Threshold;
        return (isSame, reaches, low) switch
        {
            (true, _, _) => VerdictKind.NoPracticalDifference,
            (_, true, var least) => least >= claimed.Threshold ? VerdictKind.Supported : VerdictKind.Inconclusive,
            (_, false, >= 1) => VerdictKind.SmallerThanClaimed,
            _ => claimed.RefutedBelow == claimed.Threshold || high < 1 ? VerdictKind.Refuted : VerdictKind.Inconclusive,
        };
    }

    private static IEnumerable<(double Low, double InnerLow, double InnerHigh, double High)> Nested() =>
        from low in Places
        from innerLow in Places
        where innerLow >= low
        from innerHigh in Places
        where innerHigh >= innerLow
        from high in Places
        where high >= innerHigh
        select (low, innerLow, innerHigh, high);
}
