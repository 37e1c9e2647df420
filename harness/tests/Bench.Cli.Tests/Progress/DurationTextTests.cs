using Bench.Cli.Progress;

namespace Bench.Cli.Tests.Progress;

public class DurationTextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(-3, "0 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min 00 s")]
    [InlineData(310, "5 min 10 s")]
    [InlineData(3900, "1 h 05 min")]
    public void Durations_are_told_in_the_units_that_people_use(double seconds, string expected) =>
        Assert.Equal(expected, DurationText.Of(TimeSpan.FromSeconds(seconds)));
}
