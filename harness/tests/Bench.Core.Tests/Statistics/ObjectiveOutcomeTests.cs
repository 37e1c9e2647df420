using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class ObjectiveOutcomeTests
{
    private const long Millisecond = 1_000_000;

    private static readonly LatencyObjective NinetyNineIn100Ms = new(99, 100 * Millisecond);

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Of_a_thousand_requests_ten_may_be_slower_than_the_99th_percentiles_limit(int slow, bool isMet) =>
        Assert.Equal(isMet, Of(Fast(1000 - slow).Concat(Enumerable.Repeat(200 * Millisecond, slow))).IsMet);

    [Fact]
    public void Few_requests_can_meet_it_though_their_percentile_has_no_support()
    {
        Assert.True(Of(Fast(50)).IsMet);
        Assert.False(Of(Fast(50).Append(101 * Millisecond)).IsMet);
    }

    [Fact]
    public void Requests_without_an_answer_are_slower_than_any_limit() =>
        Assert.False(Of(Fast(1000), new Unanswered(11, 30_000 * Millisecond)).IsMet);

    [Fact]
    public void Nothing_measured_meets_nothing() => Assert.False(Of([]).IsMet);

    [Fact]
    public void Failures_fail_it_however_fast_the_others_are()
    {
        var level = LevelResults.SoundOpenRecord.Measured;
        var failing = level with
        {
            Cohort = new Conservation(10_100, 10_000, 100, 0),
            Failures = new Dictionary<FailureKind, long> { [FailureKind.Reset] = 100 },
        };

        Assert.True(ObjectiveOutcome.Of(NinetyNineIn100Ms, level).IsMet);
        Assert.Equal(FindingKind.Errors, ObjectiveOutcome.Of(NinetyNineIn100Ms, failing).Doubt?.Kind);
        Assert.False(ObjectiveOutcome.Of(NinetyNineIn100Ms, failing).IsMet);
    }

    [Fact]
    public void A_rate_that_is_not_kept_fails_it()
    {
        var level = LevelResults.SoundOpenRecord.Measured with { CompletedInWindow = 9_000 };

        Assert.Equal(FindingKind.OfferedRateNotMet, ObjectiveOutcome.Of(NinetyNineIn100Ms, level).Doubt?.Kind);
        Assert.False(ObjectiveOutcome.Of(NinetyNineIn100Ms, level).IsMet);
    }

    [Fact]
    public void In_a_closed_level_service_counts()
    {
        var slow = LevelResults.Series(Enumerable.Repeat(200 * Millisecond, 20_000));

        Assert.False(ObjectiveOutcome.Of(NinetyNineIn100Ms, LevelResults.Sound() with { Service = slow.Histogram }).IsMet);
    }

    private static IEnumerable<long> Fast(int count) => Enumerable.Repeat(5 * Millisecond, count);

    private static ObjectiveOutcome Of(IEnumerable<long> responsesNs, Unanswered unanswered = default)
    {
        var level = LevelResults.SoundOpenRecord.Measured;
        return ObjectiveOutcome.Of(NinetyNineIn100Ms, level with { Open = level.Open! with { Response = LevelResults.Series(responsesNs, unanswered) } });
    }
}
