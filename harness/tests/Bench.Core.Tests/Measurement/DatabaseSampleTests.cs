using Bench.Core.Measurement;

namespace Bench.Core.Tests.Measurement;

public class DatabaseSampleTests
{
    [Fact]
    public void Only_what_was_done_in_between_counts_the_most_frequent_first()
    {
        var first = new DatabaseSample(
            new Dictionary<string, StatementCount> { ["BEGIN"] = new(5, 0), ["SELECT $1"] = new(3, 3) }, Sessions: 2, BalanceCents: 100, Transfers: 7);
        var last = new DatabaseSample(
            new Dictionary<string, StatementCount> { ["BEGIN"] = new(6, 0), ["SELECT $1"] = new(3, 3), ["UPDATE"] = new(4, 8) },
            Sessions: 3, BalanceCents: 99, Transfers: 9);

        var use = DatabaseSample.Between(first, last);

        Assert.Equal([new("UPDATE", 4, 8), new("BEGIN", 1, 0)], use.Statements);
        Assert.Equal((5, 8, 1, -1, 2), (use.Calls, use.Rows, use.Sessions, use.BalanceChangeCents, use.Transfers));
    }

    [Fact]
    public void Statements_are_told_on_one_line_and_not_endlessly()
    {
        var use = new DatabaseUse([new StatementUse("SELECT a,\n  b FROM " + new string('x', 200), 2, 0)], 0, 0, 0);
        Assert.StartsWith("2 × SELECT a, b FROM xxx", use.StatementsText, StringComparison.Ordinal);
        Assert.EndsWith("x…", use.StatementsText, StringComparison.Ordinal);
        Assert.True(use.StatementsText.Length < 180);
    }
}
