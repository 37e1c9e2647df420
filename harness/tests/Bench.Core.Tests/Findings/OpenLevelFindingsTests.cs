using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Tests.Findings;

public class OpenLevelFindingsTests
{
    private const long Microsecond = 1_000;
    private const long Second = 1_000_000_000;

    [Fact]
    public void A_sound_open_level_raises_no_doubt_though_its_target_is_not_saturated_and_its_halves_differ_by_chance() =>
        Assert.Empty(Of(With(level => level with { CompletedInFirstHalf = 4_800 })));

    [Fact]
    public void A_standstill_that_cannot_move_the_99th_percentile_voids_nothing() =>
        Assert.Empty(Of(With(level => level with { Engine = level.Engine with { StandstillSeconds = 0.05 } })));

    public static TheoryData<FindingKind, FindingEffect, Func<LevelResult, LevelResult>> SpoiledLevels => new()
    {
        { FindingKind.EngineSaturated, FindingEffect.Void, level => level with { Engine = level.Engine with { BusyShare = 0.86 } } },
        { FindingKind.EngineSaturated, FindingEffect.Void, level => level with { Engine = level.Engine with { CpuSeconds = 9.9, SpinSeconds = 1.3 } } },
        { FindingKind.LittlesLaw, FindingEffect.Void, level => level with { Engine = level.Engine with { InFlightSeconds = 15.9 } } },
        { FindingKind.Conservation, FindingEffect.Void, level => level with { Cohort = level.Cohort with { Ok = level.Cohort.Ok - 1 } } },
        { FindingKind.EngineLag, FindingEffect.Void, level => level with { Open = level.Open! with { EngineLag = Lag(late: 101, 300 * Microsecond) } } },
        { FindingKind.EngineLag, FindingEffect.Void, level => level with { Open = level.Open! with { SendVarianceRatio = 1.11 } } },
        { FindingKind.EngineLag, FindingEffect.Void, level => level with { Open = level.Open! with { SendVarianceRatio = 0.89 } } },
        { FindingKind.EngineLag, FindingEffect.Void, level => level with { Engine = level.Engine with { StandstillSeconds = 0.051 } } },
        { FindingKind.OfferedRateNotMet, FindingEffect.Result, level => level with { CompletedInWindow = 9_799 } },
        { FindingKind.OfferedRateNotMet, FindingEffect.Result, level => level with { Open = level.Open! with { Queue = new QueueLengths(0, 1, 12) } } },
        { FindingKind.TooShort, FindingEffect.Withheld, level => level with { Open = level.Open! with { Response = Responses(1.01) } } },
        { FindingKind.Errors, FindingEffect.Result, level => level with
            { Cohort = new Conservation(10_000, 9_989, 11, 0), Failures = new Dictionary<FailureKind, long> { [FailureKind.Timeout] = 11 } } },
        { FindingKind.ConnectionsClosed, FindingEffect.Shown, level => level with { Connections = level.Connections with { ClosedByServer = 1 } } },
    };

    [Theory]
    [MemberData(nameof(SpoiledLevels))]
    public void An_open_level_spoiled_in_one_point_raises_that_doubt_only(FindingKind kind, FindingEffect effect, Func<LevelResult, LevelResult> spoil)
    {
        var finding = Assert.Single(Of(With(spoil)));

        Assert.Equal((kind, effect), (finding.Kind, finding.Effect));
        Assert.NotEmpty(finding.Evidence);
        Assert.NotEmpty(finding.Advice);
    }

    [Theory]
    [InlineData(0, 100, 105, false)] // on its way at the end, as in the middle
    [InlineData(0, 100, 280, true)] // a hundred and eighty more of five thousand, and chance explains 42
    [InlineData(0, 100, 190, false)] // beyond chance, and less than two in a hundred
    [InlineData(201, 0, 0, true)] // failures are not taken on
    [InlineData(199, 0, 0, false)]
    public void What_is_still_on_its_way_counts_against_a_rate_only_where_there_is_ever_more_of_it(long failed, long atMiddle, long atEnd, bool isDoubted)
    {
        var level = With(level => level with
        {
            CompletedInWindow = 5_000,
            FailedInWindow = failed,
            Open = level.Open! with { Outstanding = new Outstanding(atMiddle, atEnd) },
        });

        Assert.Equal(isDoubted, Of(level).Any(finding => finding.Kind == FindingKind.OfferedRateNotMet));
    }

    [Fact]
    public void Spinning_is_no_need_for_CPU() =>
        Assert.Empty(Of(With(level => level with { Engine = level.Engine with { CpuSeconds = 9.9, SpinSeconds = 9 } })));

    [Fact]
    public void Lag_of_fewer_than_one_request_in_a_hundred_moves_no_percentile_that_is_compared() =>
        Assert.Empty(Of(With(level => level with { Open = level.Open! with { EngineLag = Lag(late: 99, Second) } })));

    [Fact]
    public void Lag_is_held_against_the_smallest_percentile_of_that_level() =>
        Assert.Equal(
            [FindingKind.EngineLag],
            Of(With(level => level with { Open = level.Open! with { Response = Responses(0.0003) } })).Select(finding => finding.Kind));

    [Fact]
    public void A_level_whose_queue_grows_has_no_mean_that_a_longer_window_would_hold() => Assert.Equal(
        [FindingKind.OfferedRateNotMet],
        Of(With(level => level with
        {
            CompletedInWindow = 4_000,
            Open = level.Open! with { Response = Responses(3), Queue = new QueueLengths(100, 3_000, 6_000) },
        }))
            .Select(finding => finding.Kind));

    [Fact]
    public void A_level_without_a_single_answer_is_a_result_and_not_an_exception()
    {
        var dead = With(level => level with
        {
            CompletedInWindow = 0,
            CompletedInFirstHalf = 0,
            Cohort = new Conservation(10_000, 0, 10_000, 0),
            Failures = new Dictionary<FailureKind, long> { [FailureKind.Timeout] = 10_000 },
            Open = level.Open! with { Response = LevelResults.Series([], new Unanswered(10_000, 30 * Second)), EngineLag = LatencySeries.Empty },
        });

        Assert.Equal([FindingKind.Errors, FindingKind.OfferedRateNotMet], Of(dead).Select(finding => finding.Kind));
    }

    private static LatencySeries Lag(int late, long lateNs) =>
        LevelResults.Series(Enumerable.Range(0, 10_000).Select(index => index < late ? lateNs : 10 * Microsecond));

    private static LatencySeries Responses(double seconds) =>
        LevelResults.Series(Enumerable.Range(0, 10_000).Select(index => (long)(seconds * Second) + index));

    private static IEnumerable<Finding> Of(LevelRecord record) => LevelFindings.Of(record, targetCpus: 1);

    private static LevelRecord With(Func<LevelResult, LevelResult> change) =>
        LevelResults.SoundOpenRecord with { Measured = change(LevelResults.SoundOpenRecord.Measured) };
}
