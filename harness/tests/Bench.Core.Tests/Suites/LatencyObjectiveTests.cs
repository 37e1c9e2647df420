using Bench.Core.Suites;

namespace Bench.Core.Tests.Suites;

public class LatencyObjectiveTests
{
    [Theory]
    [InlineData("p99<250ms", 99, 250_000_000)]
    [InlineData("p99.9 <= 1.5s", 99.9, 1_500_000_000)]
    [InlineData("p50<800us", 50, 800_000)]
    [InlineData("p50<800µs", 50, 800_000)]
    [InlineData("max<2s", 100, 2_000_000_000)]
    public void A_percentile_and_its_limit_are_read(string text, double percent, long limitNs) =>
        Assert.Equal(new LatencyObjective(percent, limitNs), LatencyObjective.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("p99")]
    [InlineData("p99>250ms")]
    [InlineData("p99<250")]
    [InlineData("p100<1s")]
    [InlineData("p0<1s")]
    [InlineData("p99<0ms")]
    [InlineData("p99<-1ms")]
    [InlineData("mean<1ms")]
    [InlineData("p99<250ms and more")]
    [InlineData("p99<250ms\n")]
    public void Anything_else_is_none(string text) => Assert.Null(LatencyObjective.Parse(text));

    [Theory]
    [InlineData("p99<250ms")]
    [InlineData("p99.99<0.5ms")]
    [InlineData("max<3s")]
    public void What_it_says_of_itself_reads_as_the_same(string text)
    {
        var objective = LatencyObjective.Parse(text)!;

        Assert.Equal(objective, LatencyObjective.Parse(objective.ToString()));
    }
}
