using System.Text.Json;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Tests.Reading;

/// <summary>The tables of YAML 1.2.2, sections 10.2.1 and 10.3.2.</summary>
public sealed class PlainScalarTests
{
    [Theory]
    [InlineData("42", "42")]
    [InlineData("-19", "-19")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData("000", "0")]
    [InlineData("0o14", "12")]
    [InlineData("0x3A", "58")]
    [InlineData("0xff", "255")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.50", "1.50")]
    [InlineData("1.", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("+0.5", "0.5")]
    [InlineData("12e03", "12e03")]
    [InlineData("-2E+05", "-2E+05")]
    public void A_number_keeps_its_digits_and_becomes_one_that_JSON_allows(string text, string json)
    {
        Assert.Equal((JsonValueKind.Number, json), PlainScalar.Resolve(text));
        Assert.Equal(JsonValueKind.Number, JsonDocument.Parse(json).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("True", JsonValueKind.True)]
    [InlineData("TRUE", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("FALSE", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    [InlineData("Null", JsonValueKind.Null)]
    [InlineData("~", JsonValueKind.Null)]
    [InlineData("", JsonValueKind.Null)]
    public void Truth_and_null_are_themselves(string text, JsonValueKind kind) => Assert.Equal(kind, PlainScalar.Resolve(text)?.Kind);

    [Theory]
    [InlineData("yes")]
    [InlineData("off")]
    [InlineData("tRUE")]
    [InlineData("2s")]
    [InlineData("1_000")]
    [InlineData("1:30")]
    [InlineData("0o8")]
    [InlineData("0x")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("42\n")]
    public void Everything_else_is_text(string text) =>
        Assert.Equal((JsonValueKind.String, JsonSerializer.Serialize(text)), PlainScalar.Resolve(text));

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    public void Numbers_that_JSON_lacks_are_refused(string text) => Assert.Null(PlainScalar.Resolve(text));
}
