using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Findings;

public class DatabaseFindingsTests
{
    private static readonly DatabaseWork Work = new(Statements: 6, Rows: 5, Transfers: 1);

    /// <summary>Two levels of 2,000 answers each, lead-in included.</summary>
    private static readonly LevelResult[] Levels = [LevelResults.Sound(completed: 1_000), LevelResults.Sound(completed: 1_000)];

    [Fact]
    public void Work_as_declared_raises_no_doubt() => Assert.Empty(Of(Use(24_000, 20_000, 4_000)));

    [Theory]
    [InlineData(23_999, 20_000, 4_000)]
    [InlineData(24_001, 20_000, 4_000)]
    [InlineData(24_000, 19_999, 4_000)]
    [InlineData(24_000, 20_001, 4_000)]
    [InlineData(24_000, 20_000, 3_999)]
    public void A_statement_a_row_or_a_transfer_that_is_missing_or_too_many_is_found(long statements, long rows, long transfers)
    {
        var finding = Assert.Single(Of(Use(statements, rows, transfers)));
        Assert.Equal((FindingKind.WorkDiffers, FindingEffect.Result), (finding.Kind, finding.Effect));
        Assert.Contains("4000 requests", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("× SELECT 1", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_new_connections_ask_is_not_counted_and_one_more_a_request_is()
    {
        Assert.Empty(Of(Use(24_000 + (16 * 12), 20_000 + (16 * 40), 4_000) with { Sessions = 16 }));
        Assert.Single(Of(Use(24_000 + 4_000, 20_000, 4_000) with { Sessions = 16 }));
    }

    [Fact]
    public void A_request_that_was_cut_off_may_have_reached_the_database_or_not()
    {
        var cutOff = Levels[0] with { Total = new Conservation(2_001, 2_000, 0, 1) };
        Assert.Empty(DatabaseFindings.Of(Use(24_000, 20_000, 4_000), Work, [cutOff, Levels[1]], workers: 1));
        Assert.Empty(DatabaseFindings.Of(Use(24_006, 20_005, 4_001), Work, [cutOff, Levels[1]], workers: 1));
        Assert.Single(DatabaseFindings.Of(Use(24_007, 20_005, 4_001), Work, [cutOff, Levels[1]], workers: 1));
    }

    [Fact]
    public void Requests_of_a_second_engine_are_requests_too()
    {
        var wrk = Levels[0] with { Engine = Levels[0].Engine with { Name = "wrk" } };
        var second = Levels[0] with { SecondOpinion = wrk };
        Assert.Empty(DatabaseFindings.Of(Use(24_000, 20_000, 4_000), Work, [second], workers: 1));
        // It does not tell of the 8 that it waits for when its lead-in ends, and when its window does.
        Assert.Empty(DatabaseFindings.Of(Use(24_000 + (16 * 6), 20_000 + (16 * 5), 4_016), Work, [second], workers: 1));
        Assert.Single(DatabaseFindings.Of(Use(24_000 + (17 * 6), 20_000 + (17 * 5), 4_017), Work, [second], workers: 1));
    }

    [Theory]
    [InlineData(-1, "-1 cents")]
    [InlineData(500, "+500 cents")]
    public void Money_that_was_made_or_lost_is_found(long cents, string evidence)
    {
        var finding = Assert.Single(Of(Use(24_000, 20_000, 4_000) with { BalanceChangeCents = cents }));
        Assert.Equal(FindingKind.MoneyNotConserved, finding.Kind);
        Assert.Contains(evidence, finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixteen_connections_a_worker_are_allowed()
    {
        Assert.Equal(FindingKind.ConnectionsBeyondBudget, Assert.Single(Of(Use(24_000, 20_000, 4_000) with { Sessions = 17 })).Kind);
        Assert.Empty(DatabaseFindings.Of(Use(24_000, 20_000, 4_000) with { Sessions = 32 }, Work, Levels, workers: 2));
    }

    [Fact]
    public void A_target_that_may_have_others_is_held_to_them()
    {
        Assert.Empty(DatabaseFindings.Of(Use(24_000, 20_000, 4_000) with { Sessions = 40 }, Work, Levels, workers: 1, connections: 40));
        Assert.Single(DatabaseFindings.Of(Use(24_000, 20_000, 4_000) with { Sessions = 5 }, Work, Levels, workers: 1, connections: 4));
    }

    private static Finding[] Of(DatabaseUse use) => [.. DatabaseFindings.Of(use, Work, Levels, workers: 1)];

    private static DatabaseUse Use(long statements, long rows, long transfers) =>
        new([new StatementUse("SELECT 1", statements, rows)], Sessions: 0, BalanceChangeCents: 0, transfers);
}
