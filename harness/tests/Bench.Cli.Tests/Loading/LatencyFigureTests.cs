using Bench.Cli.Loading;
using Bench.Core.Measurement;

namespace Bench.Cli.Tests.Loading;

public class LatencyFigureTests
{
    [Theory]
    [InlineData(123, "< 1 µs")]
    [InlineData(41_500, "41.5 µs")]
    [InlineData(999_400, "999 µs")]
    [InlineData(999_600, "1.00 ms")]
    [InlineData(250_000_000, "250 ms")]
    [InlineData(12_340_000_000, "12.3 s")]
    public void Times_have_three_digits_and_the_unit_that_people_think_in(double ns, string text) => Assert.Equal(text, LatencyFigure.Time(ns));

    [Fact]
    public void What_falls_among_the_unanswered_is_longer_than_what_is_known()
    {
        var series = Series(90, new Unanswered(10, 5_000_000_000));

        Assert.Equal("> 5.00 s", LatencyFigure.Percentile(series, 99).ToString());
        Assert.Equal("> 5000000000", LatencyFigure.Percentile(series, 99).ToJson()!.GetValue<string>());
        Assert.Equal("> 5.00 s", LatencyFigure.Max(series).ToString());
        Assert.StartsWith("> 50", LatencyFigure.Mean(series).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_support_there_is_no_figure()
    {
        Assert.Equal("–", LatencyFigure.Percentile(Series(90), 99).ToString());
        Assert.Null(LatencyFigure.Percentile(Series(90), 99).ToJson());
        Assert.Null(LatencyFigure.Max(LatencySeries.Empty).ToJson());
    }

    [Fact]
    public void The_named_figures_are_those_that_load_generators_print() => Assert.Equal(
        ["p50", "p90", "p99", "p99_9", "p99_99", "max", "mean"], LatencyFigures.Of(Series(90)).ToJson().Select(figure => figure.Key));

    /// <summary>Answers after one millisecond.</summary>
    private static LatencySeries Series(int answers, Unanswered unanswered = default)
    {
        var recorder = LatencyHistogram.NewRecorder();
        for (var i = 0; i < answers; i++) recorder.RecordValue(1_000_000);
        return new LatencySeries(LatencyHistogram.Of(recorder), [1_000_000], unanswered);
    }
}
