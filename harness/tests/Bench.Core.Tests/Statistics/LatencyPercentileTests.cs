using Bench.Core.Measurement;
using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

public class LatencyPercentileTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void A_percentile_is_the_order_statistic_of_all_trials_together()
    {
        // 1..500 ms in one trial and 501..1000 ms in the other: the 90th of 1000 values is 900 ms.
        var first = LevelOf(Enumerable.Range(1, 500).Select(ms => ms * Millisecond));
        var second = LevelOf(Enumerable.Range(501, 500).Select(ms => ms * Millisecond));

        var percentile = Of([first, second], 90);

        Assert.Equal(PercentileKind.Observed, percentile.Kind);
        Assert.InRange(percentile.BoundNs!.Value, 900 * Millisecond, 901 * Millisecond);
    }

    [Fact]
    public void Fewer_than_ten_observations_beyond_are_no_support()
    {
        var level = LevelOf(Enumerable.Range(1, 900).Select(ms => ms * Millisecond));

        Assert.Equal(PercentileKind.Observed, Of([level], 90).Kind);
        Assert.Equal(PercentileKind.Unsupported, Of([level], 99).Kind);
    }

    [Fact]
    public void One_stall_of_many_connections_is_one_event()
    {
        var latencies = Enumerable.Repeat(Millisecond, 1000).Concat(Enumerable.Repeat(500 * Millisecond, 64)).ToArray();
        var slices = Enumerable.Repeat(Millisecond, 19).Append(500 * Millisecond);

        var percentile = Of([LevelOf(latencies, slices)], 90);

        Assert.Equal(PercentileKind.Unsupported, percentile.Kind);
        Assert.Null(percentile.BoundNs);
    }

    [Fact]
    public void Slices_are_counted_over_all_trials()
    {
        var latencies = Enumerable.Repeat(Millisecond, 1000).Concat(Enumerable.Repeat(500 * Millisecond, 64)).ToArray();
        var slices = Enumerable.Repeat(500 * Millisecond, 5).ToArray();

        Assert.Equal(PercentileKind.Unsupported, Of([LevelOf(latencies, slices)], 90).Kind);
        Assert.Equal(PercentileKind.Observed, Of([LevelOf(latencies, slices), LevelOf(latencies, slices)], 90).Kind);
    }

    [Fact]
    public void Timeouts_rank_above_all_answers_instead_of_dropping_out()
    {
        var answers = LevelOf(Enumerable.Range(1, 980).Select(ms => ms * Millisecond));
        var level = answers with { Failures = new Dictionary<FailureKind, long> { [FailureKind.Timeout] = 20, [FailureKind.Reset] = 500 } };

        Assert.Equal(PercentileKind.LongerThan, Of([level], 99).Kind);
        Assert.InRange(Of([level], 50).BoundNs!.Value, 500 * Millisecond, 501 * Millisecond);
    }

    [Fact]
    public void A_percentile_among_cut_off_requests_is_only_known_to_be_longer()
    {
        var level = LevelOf(Enumerable.Range(1, 980).Select(ms => ms * Millisecond), cutOff: 20);

        var percentile = Of([level], 99);

        Assert.Equal(PercentileKind.LongerThan, percentile.Kind);
        Assert.InRange(percentile.BoundNs!.Value, 980 * Millisecond, 981 * Millisecond);
    }

    [Fact]
    public void No_wait_at_all_needs_no_support()
    {
        var waits = LevelResults.Series(Enumerable.Repeat(0L, 995).Concat(Enumerable.Repeat(80 * Millisecond, 5)));

        var p99 = LatencyPercentile.Of([waits], 99);

        Assert.Equal(PercentileKind.Observed, p99.Kind);
        Assert.InRange(p99.BoundNs!.Value, 0, LatencyHistogram.LowestNs - 1);
        Assert.Equal(PercentileKind.Unsupported, LatencyPercentile.Of([waits], 99.9).Kind);
    }

    [Fact]
    public void Cut_off_requests_move_lower_percentiles_up()
    {
        var latencies = Enumerable.Range(1, 900).Select(ms => ms * Millisecond).ToArray();

        var whole = Of([LevelOf(latencies)], 50).BoundNs!.Value;
        var cut = Of([LevelOf(latencies, cutOff: 100)], 50).BoundNs!.Value;

        Assert.InRange(whole, 450 * Millisecond, 451 * Millisecond);
        Assert.InRange(cut, 500 * Millisecond, 501 * Millisecond);
    }

    [Fact]
    public void Without_an_answer_there_is_no_percentile() =>
        Assert.Equal(PercentileKind.Unsupported, Of([LevelOf([])], 50).Kind);

    [Fact]
    public void A_percentile_among_unanswered_requests_is_longer_than_the_shortest_of_their_waits()
    {
        var level = LevelOf(Enumerable.Range(1, 980).Select(ms => ms * Millisecond), cutOff: 20) with { UnansweredAfterNs = 5000 * Millisecond };

        Assert.Equal(new LatencyPercentile(99, PercentileKind.LongerThan, 5000 * Millisecond), Of([level], 99));
        Assert.Equal(PercentileKind.Observed, Of([level], 90).Kind);
    }

    [Fact]
    public void Answers_that_took_longer_than_a_given_up_request_had_waited_bound_a_percentile_but_are_not_its_value()
    {
        // 100 requests were given up after at least 400 ms: any of them may lie above or below the answers of 401 to 900 ms.
        var level = LevelOf(Enumerable.Range(1, 900).Select(ms => ms * Millisecond), cutOff: 100) with { UnansweredAfterNs = 400 * Millisecond };

        Assert.Equal(PercentileKind.Observed, Of([level], 40).Kind);
        Assert.Equal(new LatencyPercentile(45, PercentileKind.LongerThan, 400 * Millisecond), Of([level], 45));
        var p90 = Of([level], 90);
        Assert.Equal(PercentileKind.LongerThan, p90.Kind);
        Assert.InRange(p90.BoundNs!.Value, 800 * Millisecond, 801 * Millisecond);
    }

    [Fact]
    public void A_level_without_any_answer_has_percentiles_longer_than_the_wait()
    {
        var level = LevelOf([], cutOff: 50) with { UnansweredAfterNs = 30_000 * Millisecond };

        Assert.Equal(new LatencyPercentile(50, PercentileKind.LongerThan, 30_000 * Millisecond), Of([level], 50));
    }

    private static LatencyPercentile Of(IEnumerable<LevelResult> levels, double percent) =>
        LatencyPercentile.Of([.. levels.Select(level => level.ServiceSeries)], percent);

    private static LevelResult LevelOf(IEnumerable<long> latenciesNs, IEnumerable<long>? slices = null, long cutOff = 0)
    {
        var latencies = latenciesNs.ToArray();
        var sliceMaxima = slices?.ToArray() ?? [.. latencies.Chunk(5).Select(chunk => chunk.Max())];
        return TrialBuilder.Level(8, answersPerSecond: latencies.Length, latencies, sliceMaxima, cutOff);
    }
}
