using Bench.Core.Measurement;

namespace Bench.Core.Tests.Measurement;

public class LatencyHistogramTests
{
    [Fact]
    public void Survives_its_own_text_form()
    {
        var histogram = Milliseconds(1, 1000);

        var copy = LatencyHistogram.FromBase64(histogram.ToBase64());

        Assert.Equal(histogram.Count, copy.Count);
        Assert.All([0.0, 50, 99, 99.9, 100], percentile => Assert.Equal(histogram.ValueAtNs(percentile), copy.ValueAtNs(percentile)));
    }

    [Fact]
    public void An_empty_one_survives_too_and_has_no_percentiles()
    {
        var copy = LatencyHistogram.FromBase64(LatencyHistogram.Empty.ToBase64());

        Assert.Equal(0, copy.Count);
        Assert.Throws<InvalidOperationException>(() => copy.ValueAtNs(50));
    }

    [Fact]
    public void Keeps_three_digits_up_to_half_an_hour()
    {
        // HdrHistogram 2.5.0 keeps 2 per mille instead of 1 above 2^41 ns (37 minutes), far beyond every timeout here.
        foreach (var value in new[] { 5_000_000L, 123_456_789L, 59_000_000_000L, 1_800_000_000_000L })
        {
            var recorder = LatencyHistogram.NewRecorder();
            recorder.RecordValue(value);
            Assert.InRange(LatencyHistogram.Of(recorder).ValueAtNs(50), value * 0.999, value * 1.001);
        }
    }

    [Fact]
    public void Merging_adds_the_counts()
    {
        var sum = LatencyHistogram.Merge([Milliseconds(1, 100), Milliseconds(101, 200)]);

        Assert.Equal(Milliseconds(1, 200).ToBase64(), sum.ToBase64());
    }

    [Fact]
    public void Counts_what_lies_above_a_value()
    {
        var histogram = Milliseconds(1, 1000);

        Assert.Equal(10, histogram.CountAbove(histogram.ValueAtNs(99)));
        Assert.Equal(0, histogram.CountAbove(histogram.MaxNs));
        Assert.Equal(1000, histogram.CountAbove(10));
    }

    [Fact]
    public void What_is_no_histogram_is_refused() =>
        Assert.Throws<FormatException>(() => LatencyHistogram.FromBase64("AAAA"));

    private static LatencyHistogram Milliseconds(int first, int last)
    {
        var recorder = LatencyHistogram.NewRecorder();
        for (long value = first; value <= last; value++) recorder.RecordValue(value * 1_000_000);
        return LatencyHistogram.Of(recorder);
    }
}
