using System.Text;
using Bench.Targets.Verification;
using CsCheck;

namespace Bench.Targets.Tests.Verification;

public sealed class JsonComparisonTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", """{ "b" : [true, null], "a" : 1 }""")]
    [InlineData("1.50", "15e-1")]
    [InlineData("100", "100")]
    [InlineData("1e2", "100.0")]
    [InlineData("0.0", "0e5")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    public void Documents_of_the_same_values_are_the_same(string expected, string actual) => Assert.Null(First(expected, actual));

    [Theory]
    [InlineData("""{"items":[{"price":1},{"price":5}]}""", """{"items":[{"price":1},{"price":6}]}""", "$.items[1].price: 5", "$.items[1].price: 6")]
    [InlineData("1", "1.0", "$: 1", "$: 1.0")]
    [InlineData("100", "1e2", "$: 100", "$: 1e2")]
    [InlineData("0.1", "0.10000000000000001", "$: 0.1", "$: 0.10000000000000001")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", "$: 123456789012345678901234567890", "$: 123456789012345678901234567891")]
    [InlineData("1", "\"1\"", "$: 1", "$: \"1\"")]
    [InlineData("[1,2]", "[2,1]", "$[0]: 1", "$[0]: 2")]
    [InlineData("[1,2]", "[1]", "$: 2 elements", "$: 1 elements")]
    [InlineData("""{"a":null}""", "{}", "$.a: null", "$.a: absent")]
    [InlineData("{}", """{"x y":1}""", "$[\"x y\"]: absent", "$[\"x y\"]: 1")]
    [InlineData("""{"a":1}""", """{"a":1,"a":1}""", "$.a: 1", "$.a: 2 times the same key")]
    [InlineData("true", "false", "$: true", "$: false")]
    public void The_first_difference_is_told_with_its_path(string expected, string actual, string toldExpected, string toldActual)
    {
        var difference = First(expected, actual);
        Assert.Equal((toldExpected, toldActual), (difference?.Expected, difference?.Actual));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("\"\u00ff\"")]
    public void Text_that_no_reader_could_decode_is_a_difference(string actual)
    {
        // Latin 1 turns the last into a byte that is no UTF-8.
        var difference = JsonComparison.First(actual.StartsWith('{') ? "{}" : "\"a\"", Encoding.Latin1.GetBytes(actual));
        Assert.Contains("not JSON", difference?.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_no_json_is_shown()
    {
        var difference = First("1", "<html>\n")!;
        Assert.StartsWith("body: not JSON (", difference.Actual, StringComparison.Ordinal);
        Assert.EndsWith("<html>\\u000a", difference.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_values_are_cut()
    {
        var difference = First("1", $"\"{new string('x', 5000)}\"")!;
        Assert.InRange(difference.Actual.Length, 100, 300);
        Assert.EndsWith("(5002 characters)", difference.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_equals_itself_however_its_point_is_moved() =>
        Gen.Select(Gen.Long, Gen.Int[0, 12]).Sample((digits, shift) =>
            JsonNumber.Parse($"{digits}.0") == JsonNumber.Parse($"{digits}{new string('0', shift)}e-{shift}"));

    private static Difference? First(string expected, string actual) => JsonComparison.First(expected, Encoding.UTF8.GetBytes(actual));
}
