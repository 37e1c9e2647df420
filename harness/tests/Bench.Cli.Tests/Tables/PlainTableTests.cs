using Bench.Cli.Tables;

namespace Bench.Cli.Tests.Tables;

public class PlainTableTests
{
    private static readonly Table Two = new(["id", "what it says"], [["a", "one two three four"], ["bcd", "five\nsix"]]);

    [Fact]
    public void Columns_are_aligned_and_a_row_stays_on_its_line_where_no_width_is_given() => Assert.Equal(
    [
        "id   what it says",
        "a    one two three four",
        "bcd  five",
        "     six",
    ],
        PlainTable.Lines(Two, null));

    [Fact]
    public void The_widest_column_is_wrapped_at_spaces_to_fit() => Assert.Equal(
    [
        "id   what it",
        "     says",
        "a    one two",
        "     three four",
        "bcd  five",
        "     six",
    ],
        PlainTable.Lines(Two, 15));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_longer_than_the_terminal_is_wide(int width)
    {
        var words = string.Join(' ', Enumerable.Repeat("orders-validate", 30));

        var lines = PlainTable.Lines(new Table(["id", "first", "second"], [["a", words, words]]), width).ToArray();

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(60, lines.Sum(line => line.Split("orders-validate").Length - 1));
    }

    [Fact]
    public void A_word_is_torn_only_where_it_is_longer_than_a_line() => Assert.Equal(["abcd", "ef", "gh"], WrappedText.Lines("abcdef gh", 4));
}
