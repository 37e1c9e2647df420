using System.Text;
using Bench.Load.Http;

namespace Bench.Load.Tests.Http;

public sealed class WireNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("000000000000000000000000000042", 42)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Digits_are_a_decimal_number(string digits, long number)
    {
        Assert.True(WireNumber.TryReadDecimal(Encoding.ASCII.GetBytes(digits), out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0000000000000000000aF", 0xaf)]
    [InlineData("7fffFFFFffffFFFF", long.MaxValue)]
    public void Digits_and_the_first_six_letters_are_a_hexadecimal_number(string digits, long number)
    {
        Assert.True(WireNumber.TryReadHex(Encoding.ASCII.GetBytes(digits), out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5a")]
    [InlineData("5.0")]
    [InlineData("\u0661")]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999")]
    public void Anything_else_is_no_decimal_number(string text) => Assert.False(WireNumber.TryReadDecimal(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("")]
    [InlineData("0x5")]
    [InlineData("-5")]
    [InlineData("g")]
    [InlineData("@")]
    [InlineData("`")]
    [InlineData("8000000000000000")]
    [InlineData("10000000000000000")]
    public void Anything_else_is_no_hexadecimal_number(string text) => Assert.False(WireNumber.TryReadHex(Encoding.UTF8.GetBytes(text), out _));
}
