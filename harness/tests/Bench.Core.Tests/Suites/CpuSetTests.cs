using Bench.Core.Suites;

namespace Bench.Core.Tests.Suites;

public class CpuSetTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1,0", "0,1")]
    [InlineData("0,2-4", "0,2,3,4")]
    public void Reads_numbers_and_ranges(string text, string expected) => Assert.Equal(expected, CpuSet.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("-1")]
    [InlineData("3-1")]
    [InlineData("1-2-3")]
    [InlineData("99999999999")]
    public void Refuses_what_is_no_set_and_says_what_is(string text)
    {
        var error = Assert.Throws<FormatException>(() => CpuSet.Parse(text));

        Assert.Contains("such as 0 or 0,2-3", error.Message, StringComparison.Ordinal);
    }
}
