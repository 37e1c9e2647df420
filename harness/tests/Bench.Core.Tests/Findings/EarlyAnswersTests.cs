using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Tests.Findings;

public class EarlyAnswersTests
{
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(10);

    [Theory]
    [InlineData(10_020_000)]
    [InlineData(9_100_000)]
    public void Answers_that_waited_raise_no_doubt_where_a_timer_ended_a_step_too_soon(long fastestNs) =>
        Assert.Null(EarlyAnswers.In(Level(fastestNs), LeastTime));

    [Theory]
    [InlineData(8_900_000, "8.9")]
    [InlineData(310_000, "0.31")]
    public void One_answer_before_its_time_withholds_the_level(long fastestNs, string milliseconds)
    {
        var level = Level(fastestNs);
        var finding = EarlyAnswers.In(level, LeastTime)!;
        Assert.Equal((FindingKind.AnsweredEarly, FindingEffect.Withheld, level.Level), (finding.Kind, finding.Effect, finding.Level));
        Assert.StartsWith($"an answer came after {milliseconds}", finding.Evidence, StringComparison.Ordinal);
        Assert.EndsWith("the contract asks for 10 ms or more", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_contract_asks_nothing_or_nothing_was_answered_there_is_no_doubt()
    {
        Assert.Null(EarlyAnswers.In(Level(310_000), TimeSpan.Zero));
        Assert.Null(EarlyAnswers.In(LevelResults.Sound(), LeastTime));
    }

    /// <summary>A thousand answers, of which one was the fastest.</summary>
    private static LevelResult Level(long fastestNs) =>
        LevelResults.Sound() with { Service = LevelResults.Series([.. Enumerable.Repeat(12_000_000L, 999), fastestNs]).Histogram };
}
