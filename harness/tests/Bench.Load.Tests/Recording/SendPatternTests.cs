using Bench.Load.Recording;
using Bench.Load.Tests.Pacing;

namespace Bench.Load.Tests.Recording;

public sealed class SendPatternTests
{
    private const long WindowNs = 10_000_000_000;

    private static readonly long[] DueNs = [.. Schedules.TimesNs(5000, 1, 60_000).Select(time => (long)time).Where(dueNs => dueNs < WindowNs)];

    [Fact]
    public void Sends_that_are_microseconds_late_vary_as_they_should() =>
        Assert.Equal(1, RatioOf(dueNs => dueNs + 50_000)!.Value, 0.02);

    [Fact]
    public void Sends_in_lumps_vary_more() =>
        // All of a twentieth of a second go at its end.
        Assert.InRange(RatioOf(dueNs => (dueNs / 50_000_000 + 1) * 50_000_000)!.Value, 2, double.MaxValue);

    [Fact]
    public void Sends_that_were_evened_out_vary_less() =>
        Assert.InRange(RatioOf((_, index) => index * (WindowNs / 50_000L))!.Value, 0, 0.5);

    [Fact]
    public void Moments_that_do_not_vary_are_no_measure() => Assert.Null(new SendPattern(WindowNs).VarianceRatioWithin(WindowNs));

    [Fact]
    public void What_lies_beyond_the_window_is_not_counted()
    {
        var sends = new SendPattern(20_000_000);
        sends.Add(1, 1);
        sends.Add(19_999_999, 25_000_000);
        sends.Add(2, 3);
        // Possible: two and one. Sent inside: two and none.
        Assert.Equal(4, sends.VarianceRatioWithin(20_000_000)!.Value, 1e-9);
    }

    [Fact]
    public void A_window_that_ended_early_has_only_the_slices_that_it_had()
    {
        var sends = new SendPattern(WindowNs);
        // One and three were possible, none and four were sent.
        sends.Add(1, 10_000_001);
        for (var request = 0; request < 3; request++) sends.Add(10_000_001, 10_000_001);
        Assert.Equal(4, sends.VarianceRatioWithin(20_000_000)!.Value, 1e-9);
        Assert.InRange(sends.VarianceRatioWithin(WindowNs)!.Value, 1, 2);
    }

    private static double? RatioOf(Func<long, long> sentNs) => RatioOf((dueNs, _) => sentNs(dueNs));

    private static double? RatioOf(Func<long, int, long> sentNs)
    {
        var sends = new SendPattern(WindowNs);
        foreach (var (index, dueNs) in DueNs.Index()) sends.Add(dueNs, sentNs(dueNs, index));
        return sends.VarianceRatioWithin(WindowNs);
    }
}
