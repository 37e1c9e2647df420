using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

/// <summary>A level of 1 s lead-in (3 s cap), 2 s window, 5 s timeout; times in these tests are milliseconds from its start.</summary>
public sealed class LevelRecorderTests
{
    private readonly LevelRecorder recorder = new(new LevelTimes(
        new LevelPlan(new ClosedLevel(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)),
        TimeSpan.FromSeconds(5),
        startNs: 0), isOpen: false);

    [Fact]
    public void Warmup_requests_are_not_counted()
    {
        ReadyAt(0);
        Succeeded(100, 200);
        Succeeded(300, 999);
        Succeeded(1500, 1600);
        Assert.Equal(1, recorder.Window.Completed);
        Assert.Equal(new Conservation(1, 1, 0, 0), recorder.Cohort.Conservation);
        Assert.Equal(new Conservation(3, 3, 0, 0), recorder.Total);
    }

    [Fact]
    public void An_answer_to_a_lead_in_request_counts_for_throughput_but_not_for_latency()
    {
        ReadyAt(0);
        Succeeded(900, 1100);
        Assert.Equal(1, recorder.Window.Completed);
        Assert.Equal(0, recorder.Cohort.Service.Histogram.Count);
    }

    [Fact]
    public void The_cohort_is_followed_beyond_the_window()
    {
        ReadyAt(0);
        Sent(2999);
        recorder.Advance(Ms(3500));
        Assert.False(recorder.IsOver(Ms(3500)));
        recorder.Succeeded(AtOnce(2999), Ms(4999));
        Assert.True(recorder.IsOver(Ms(4999)));
        Assert.Equal(0, recorder.Window.Completed);
        Assert.Equal(new Conservation(1, 1, 0, 0), recorder.Cohort.Conservation);
        Assert.InRange(recorder.Cohort.Service.Histogram.MaxNs, Ms(1999), Ms(2002));
    }

    [Fact]
    public void Requests_sent_during_the_drain_do_not_prolong_it()
    {
        ReadyAt(0);
        Succeeded(2000, 2500);
        Sent(3100);
        Assert.True(recorder.IsOver(Ms(3100)));
    }

    [Fact]
    public void A_window_that_is_stopped_ends_there_and_its_cohort_drains_in_haste()
    {
        ReadyAt(0);
        Succeeded(1100, 1200);
        Sent(1500);
        recorder.Stop(Ms(1500));
        Assert.Equal(0.5, recorder.Window.Seconds, 1e-6);
        Assert.Equal(2, recorder.Cohort.Conservation.Sent);
        Assert.False(recorder.IsOver(Ms(1999)));
        Assert.True(recorder.IsOver(Ms(2001)));
        recorder.CutOff(AtOnce(1500), Ms(2001));
        Assert.Equal(new Conservation(2, 1, 0, 1), recorder.Cohort.Conservation);
        Assert.Equal(recorder.LittlesLaw.InFlightSeconds, recorder.LittlesLaw.OverlapSeconds, 1e-6);
    }

    [Fact]
    public void The_drain_lasts_one_timeout_at_most()
    {
        ReadyAt(0);
        Sent(2000);
        recorder.Advance(Ms(7999));
        Assert.False(recorder.IsOver(Ms(7999)));
        Assert.True(recorder.IsOver(Ms(8000)));
    }

    [Fact]
    public void What_is_cut_off_is_counted_as_such_and_shows_in_its_slice()
    {
        ReadyAt(0);
        Sent(2050);
        recorder.CutOff(AtOnce(2050), Ms(8000));
        Assert.Equal(new Conservation(1, 0, 0, 1), recorder.Cohort.Conservation);
        Assert.Equal(0, recorder.Cohort.Service.Histogram.Count);
        Assert.Equal(Ms(5950), recorder.Cohort.Service.SliceMaxNs[10]);
    }

    [Fact]
    public void The_window_opens_at_its_planned_instant_however_late_the_next_event_is()
    {
        ReadyAt(500);
        Sent(900);
        recorder.Succeeded(AtOnce(900), Ms(1400));
        Assert.Equal(1.0, recorder.LeadInSeconds);
        Assert.Equal(LevelPhase.Window, recorder.Phase);
    }

    [Fact]
    public void The_lead_in_lasts_until_every_user_has_had_two_answers()
    {
        recorder.Advance(Ms(1700));
        Assert.Equal(LevelPhase.LeadIn, recorder.Phase);
        ReadyAt(1750);
        Assert.Equal(LevelPhase.Window, recorder.Phase);
        Assert.Equal(1.75, recorder.LeadInSeconds);
    }

    [Fact]
    public void The_lead_in_ends_at_its_cap()
    {
        recorder.Advance(Ms(3001));
        Assert.Equal(LevelPhase.Window, recorder.Phase);
        Assert.Equal(3.0, recorder.LeadInSeconds);
    }

    [Fact]
    public void The_first_half_ends_in_the_middle()
    {
        ReadyAt(0);
        Succeeded(1100, 1999);
        Succeeded(1999, 2000);
        Assert.Equal(1, recorder.Window.CompletedInFirstHalf);
        Assert.Equal(2, recorder.Window.Completed);
    }

    [Fact]
    public void Slices_hold_the_largest_latency_by_the_time_of_sending()
    {
        ReadyAt(0);
        Succeeded(1010, 1020);
        Succeeded(1020, 1090);
        Succeeded(1099, 1400);
        Assert.Equal(20, recorder.Cohort.Service.SliceMaxNs.Count);
        Assert.Equal(Ms(301), recorder.Cohort.Service.SliceMaxNs[0]);
        Assert.Equal(0, recorder.Cohort.Service.SliceMaxNs[1]);
    }

    [Fact]
    public void Failures_are_kept_by_kind_with_latencies_of_their_own()
    {
        ReadyAt(0);
        Sent(1100);
        recorder.Failed(FailureKind.WrongBody, AtOnce(1100), Ms(1200));
        Sent(1200);
        recorder.Failed(FailureKind.Timeout, AtOnce(1200), Ms(6200));
        Assert.Equal(1, recorder.Cohort.Failures[FailureKind.WrongBody]);
        Assert.Equal(1, recorder.Cohort.Failures[FailureKind.Timeout]);
        Assert.Equal(1, recorder.Window.Failed);
        Assert.Equal(2, recorder.Cohort.FailedService.Count);
        Assert.Equal(0, recorder.Cohort.Service.Histogram.Count);
    }

    [Fact]
    public void A_timeout_is_known_to_be_longer_than_it_had_waited_and_other_failures_say_nothing()
    {
        ReadyAt(0);
        Sent(1100);
        recorder.Failed(FailureKind.WrongBody, AtOnce(1100), Ms(1200));
        Sent(1200);
        recorder.Failed(FailureKind.Timeout, AtOnce(1200), Ms(6200));
        Assert.Equal(new Unanswered(1, Ms(5000)), recorder.Cohort.Service.Unanswered);
        Assert.Equal(Ms(5000), recorder.Cohort.Service.SliceMaxNs[2]);
        Assert.Equal(0, recorder.Cohort.Service.SliceMaxNs[1]);
    }

    [Fact]
    public void A_failed_connect_is_a_failed_request_of_the_time_at_which_it_began()
    {
        ReadyAt(0);
        recorder.Wanted(Ms(2900));
        recorder.Advance(Ms(3100));
        Assert.False(recorder.IsOver(Ms(3100)));
        recorder.Unwanted(Ms(2900));
        recorder.Due(Ms(2900));
        recorder.FailedUnsent(FailureKind.Connect, Ms(2900), Ms(3400));
        Assert.True(recorder.IsOver(Ms(3400)));
        Assert.Equal(new Conservation(1, 0, 1, 0), recorder.Cohort.Conservation);
        Assert.Equal(new Conservation(1, 0, 1, 0), recorder.Total);
        Assert.Equal(1, recorder.Cohort.Failures[FailureKind.Connect]);
    }

    [Fact]
    public void A_connect_that_succeeds_is_no_request()
    {
        ReadyAt(0);
        recorder.Wanted(Ms(2900));
        recorder.Unwanted(Ms(2900));
        recorder.Advance(Ms(3100));
        Assert.True(recorder.IsOver(Ms(3100)));
        Assert.Equal(default, recorder.Total);
    }

    [Fact]
    public void Seconds_count_from_the_windows_opening_and_the_lead_in_is_negative()
    {
        ReadyAt(0);
        Succeeded(100, 200);
        Succeeded(1000, 1500);
        Succeeded(2000, 2250);
        Succeeded(2990, 3100);
        var seconds = recorder.SecondsUntil(Ms(3100));
        Assert.Equal([-1, 0, 1, 2], seconds.Select(second => second.Second));
        Assert.All(seconds, second => Assert.Equal(1, second.Ok));
        Assert.InRange(seconds[2].P50Ns!.Value, Ms(249), Ms(251));
    }

    [Fact]
    public void A_second_without_answers_has_no_percentiles()
    {
        ReadyAt(0);
        Succeeded(1000, 2500);
        Assert.Equal(new SecondSample(0, 0, 0, null, null, null), recorder.SecondsUntil(Ms(2600))[1]);
    }

    [Fact]
    public void Bytes_count_inside_the_window_only()
    {
        ReadyAt(0);
        recorder.Received(100, Ms(999));
        recorder.Received(10, Ms(1000));
        recorder.Received(1, Ms(2999));
        recorder.Received(1000, Ms(3000));
        Assert.Equal(11, recorder.Window.BytesReceived);
    }

    private static long Ms(long milliseconds) => milliseconds * 1_000_000;

    private void ReadyAt(long ms) => recorder.Ready(Ms(ms));

    private static RequestTimes AtOnce(long ms) => new(Ms(ms), Ms(ms));

    private void Sent(long ms)
    {
        recorder.Due(Ms(ms));
        recorder.Sent(Ms(ms));
    }

    private void Succeeded(long sentMs, long atMs)
    {
        Sent(sentMs);
        recorder.Succeeded(AtOnce(sentMs), Ms(atMs));
    }
}
