using Bench.Catalog.Building;
using CsCheck;

namespace Bench.Catalog.Tests.Building;

public sealed class DurationTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("2s", 2_000)]
    [InlineData("6m", 360_000)]
    [InlineData("3h", 10_800_000)]
    [InlineData("0s", 0)]
    [InlineData("999999h", 3_599_996_400_000)]
    public void A_whole_number_and_its_unit_is_a_time(string text, long milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Duration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("s")]
    [InlineData("2 s")]
    [InlineData("1.5s")]
    [InlineData("-2s")]
    [InlineData("2S")]
    [InlineData("2s\n")]
    [InlineData("2d")]
    [InlineData("1000000s")]
    [InlineData("٢s")]
    public void Nothing_else_is(string text) => Assert.Null(Duration.Parse(text));

    [Fact]
    public void What_is_written_is_read_as_the_same_time() =>
        Gen.Int[0, 100_000].Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))
            .Sample(time => Duration.Parse(Duration.Text(time)) == time, seed: "0000000000001");
}
