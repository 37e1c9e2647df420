using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

/// <summary>An open level of 1 s lead-in, 2 s window, 5 s timeout; times in these tests are milliseconds from its start.</summary>
public sealed class OpenRecorderTests
{
    private readonly SecondSeries series = new(loops: 1, capacity: 8);
    private readonly LevelRecorder recorder;

    public OpenRecorderTests()
    {
        recorder = Recorders.Of(
            new LevelPlan(new OpenLevel(100, ArrivalKind.Poisson, 1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)),
            loops: 1,
            series).Single();
        recorder.Ready(0);
    }

    private OpenResult Open => recorder.Cohort.Open!.ToResult(default, default, variesByChance: true);

    [Fact]
    public void A_response_is_the_sum_of_its_three_parts()
    {
        recorder.Due(Ms(1100));
        Send(due: 1100, possible: 1130, sent: 1131);
        recorder.Succeeded(Times(1100, 1131), Ms(1141));
        AssertMs(41, Open.Response);
        AssertMs(30, Open.ConnectionWait);
        AssertMs(1, Open.EngineLag);
        AssertMs(10, recorder.Cohort.Service);
    }

    [Fact]
    public void The_cohort_are_the_requests_that_were_due_inside_the_window_whenever_they_were_sent()
    {
        recorder.Due(Ms(900));
        recorder.Due(Ms(2900));
        Send(due: 900, possible: 1200, sent: 1200);
        Send(due: 2900, possible: 3200, sent: 3200);
        recorder.Succeeded(Times(900, 1200), Ms(1300));
        recorder.Succeeded(Times(2900, 3200), Ms(3300));
        Assert.Equal(new Conservation(1, 1, 0, 0), recorder.Cohort.Conservation);
        Assert.Equal(new Conservation(2, 2, 0, 0), recorder.Total);
        AssertMs(400, Open.Response);
        Assert.Equal(1, recorder.Window.Completed);
    }

    [Fact]
    public void The_level_goes_on_until_what_was_due_inside_the_window_has_ended_though_it_is_not_sent_yet()
    {
        recorder.Due(Ms(2999));
        recorder.Advance(Ms(3500));
        Assert.False(recorder.IsOver(Ms(3500)));
        Send(due: 2999, possible: 4000, sent: 4000);
        recorder.Succeeded(Times(2999, 4000), Ms(4001));
        Assert.True(recorder.IsOver(Ms(4001)));
    }

    [Fact]
    public void A_level_that_ends_quietly_sends_nothing_after_its_drain_and_waits_for_what_it_has_sent()
    {
        var quiet = Recorders.Of(
            new LevelPlan(
                new OpenLevel(100, ArrivalKind.Poisson, 1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), EndsQuietly: true));
        quiet.Ready(0);
        quiet.Due(Ms(3001));
        quiet.Sent(Ms(3001));
        Assert.False(quiet.IsExhausted);
        Assert.False(quiet.IsOver(Ms(3100)));
        Assert.True(quiet.IsExhausted);
        Assert.False(quiet.IsOver(Ms(8099)));
        Assert.True(quiet.IsOver(Ms(8100)), "As long as a drain may take, and no longer.");
        quiet.Succeeded(Times(3001, 3001), Ms(3200));
        Assert.True(quiet.IsOver(Ms(3200)));
        Assert.Equal(new Conservation(1, 1, 0, 0), quiet.Total);
    }

    [Fact]
    public void A_request_that_no_connection_took_in_time_has_failed_and_shows_as_connection_wait()
    {
        recorder.Due(Ms(1250));
        recorder.FailedUnsent(FailureKind.Timeout, Ms(1250), Ms(6250));
        Assert.Equal(new Conservation(1, 0, 1, 0), recorder.Cohort.Conservation);
        Assert.Equal(1, recorder.Cohort.Failures[FailureKind.Timeout]);
        Assert.Equal(1, Open.NeverSent);
        Assert.Equal(new Unanswered(1, Ms(5000)), Open.ConnectionWait.Unanswered);
        Assert.Equal(new Unanswered(1, Ms(5000)), Open.Response.Unanswered);
        Assert.Equal(Ms(5000), Open.ConnectionWait.SliceMaxNs[2]);
        Assert.Equal(default, recorder.Cohort.Service.Unanswered);
        Assert.Equal(1, recorder.Cohort.FailedService.Count);
        Assert.Equal(1, Open.FailedResponse.Count);
    }

    [Fact]
    public void A_request_that_still_waits_at_the_end_is_cut_off()
    {
        recorder.Due(Ms(1250));
        recorder.CutOffUnsent(Ms(1250), Ms(3250));
        Assert.Equal(new Conservation(1, 0, 0, 1), recorder.Cohort.Conservation);
        Assert.Equal(1, Open.NeverSent);
        Assert.Equal(new Unanswered(1, Ms(2000)), Open.Response.Unanswered);
    }

    [Fact]
    public void A_request_that_failed_with_its_connection_has_waited_to_the_end()
    {
        recorder.Due(Ms(1250));
        recorder.FailedUnsent(FailureKind.Connect, Ms(1250), Ms(1260));
        Assert.Equal(new Conservation(1, 0, 1, 0), recorder.Cohort.Conservation);
        Assert.Equal(0, Open.NeverSent);
        Assert.Equal(0, Open.Response.Unanswered.Count);
    }

    [Fact]
    public void A_timeout_after_sending_counts_its_response_from_when_it_was_due_and_its_service_from_when_it_was_sent()
    {
        recorder.Due(Ms(1000));
        Send(due: 1000, possible: 3000, sent: 3000);
        recorder.Failed(FailureKind.Timeout, Times(1000, 3000), Ms(6000));
        Assert.Equal(new Unanswered(1, Ms(5000)), Open.Response.Unanswered);
        Assert.Equal(new Unanswered(1, Ms(3000)), recorder.Cohort.Service.Unanswered);
        Assert.Equal(0, Open.NeverSent);
    }

    [Fact]
    public void A_window_of_so_many_requests_closes_when_the_last_of_them_is_due_and_is_halved_by_their_number()
    {
        var counted = Recorders.Of(new LevelPlan(new OpenLevel(100, ArrivalKind.Poisson, 1), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1), Requests: 4));
        foreach (var due in new[] { 100, 300, 400, 700 }) counted.Due(Ms(due));
        Assert.True(counted.IsExhausted);
        counted.AllDue(Ms(701));
        Assert.Equal(0.701, counted.Window.Seconds, 1e-6);
        Assert.Equal(Ms(300), counted.Window.MiddleNs);
        Assert.Equal(4, counted.Outstanding);
        for (var request = 0; request < 4; request++)
        {
            counted.Sent(Ms(800));
            counted.Succeeded(Times(700, 800), Ms(5000));
        }

        Assert.Equal(0, counted.Window.Completed);
        Assert.Equal(new Conservation(4, 4, 0, 0), counted.Cohort.Conservation);
        Assert.True(counted.IsOver(Ms(5000)));
    }

    [Fact]
    public void A_stream_that_never_began_counts_among_the_first_bytes_as_one_that_is_still_to_come()
    {
        foreach (var request in new[] { 1000, 1100, 1200 })
        {
            recorder.Due(Ms(request));
            Send(request, request, request);
        }

        var began = new RequestTimes(Ms(1000), Ms(1000), Ms(1010));
        recorder.Succeeded(began, Ms(1050));
        recorder.Began(began, Ms(1010));
        recorder.Failed(FailureKind.Timeout, Times(1100, 1100), Ms(6100));
        recorder.Failed(FailureKind.Timeout, new RequestTimes(Ms(1200), Ms(1200), Ms(1230)), Ms(6200));
        Assert.Equal(2, recorder.Cohort.FirstByte!.Histogram.Count);
        Assert.Equal(new Unanswered(1, Ms(5000)), recorder.Cohort.FirstByte.Unanswered);
    }

    [Fact]
    public void Where_nothing_was_streamed_there_is_no_first_byte_whatever_is_given_up()
    {
        recorder.Due(Ms(1100));
        Send(1100, 1100, 1100);
        recorder.Failed(FailureKind.Timeout, new RequestTimes(Ms(1100), Ms(1100), Ms(1110)), Ms(6100));
        Assert.Null(recorder.Cohort.FirstByte);
    }

    [Fact]
    public void Seconds_show_responses()
    {
        recorder.Due(Ms(1000));
        Send(due: 1000, possible: 1400, sent: 1400);
        recorder.Succeeded(Times(1000, 1400), Ms(1500));
        recorder.End(Ms(1600));
        Assert.InRange(series.End()[^1].P50Ns!.Value, Ms(499), Ms(501));
    }

    [Fact]
    public void Only_what_was_sent_is_in_flight()
    {
        recorder.Due(Ms(1000));
        Send(due: 1000, possible: 1400, sent: 1400);
        recorder.Succeeded(Times(1000, 1400), Ms(1500));
        recorder.Advance(Ms(3000));
        Assert.Equal(0.1, recorder.LittlesLaw.InFlightSeconds, 1e-9);
        Assert.Equal(0.1, recorder.LittlesLaw.OverlapSeconds, 1e-9);
    }

    private static long Ms(long milliseconds) => milliseconds * 1_000_000;

    private static RequestTimes Times(long dueMs, long sentMs) => new(Ms(dueMs), Ms(sentMs));

    private void Send(long due, long possible, long sent)
    {
        recorder.Sent(Ms(sent));
        recorder.Waited(Times(due, sent), Ms(possible));
    }

    private static void AssertMs(long ms, LatencySeries series)
    {
        Assert.Equal(1, series.Histogram.Count);
        Assert.InRange(series.Histogram.MaxNs, Ms(ms) * 0.999, Ms(ms) * 1.001);
    }
}
