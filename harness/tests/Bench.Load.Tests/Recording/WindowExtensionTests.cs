using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

/// <summary>A closed level of 1 s lead-in and a window of 2 s that lasts on below 10 completions, up to 6 s; times are milliseconds from its start.</summary>
public sealed class WindowExtensionTests
{
    private static readonly LevelPlan Plan = new(
        new ClosedLevel(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2),
        Extension: new WindowExtension(10, TimeSpan.FromSeconds(6)));

    private readonly LevelRecorder recorder = Recorders.Of(Plan);

    public WindowExtensionTests() => recorder.Ready(0);

    [Fact]
    public void A_window_with_enough_completions_has_its_planned_length()
    {
        Complete(from: 1000, every: 100, until: 4000);
        AssertWindow(seconds: 2, completed: 20, inFirstHalf: 10);
    }

    [Theory]
    [InlineData(250, 3, 12, 6)]
    [InlineData(400, 4, 10, 5)]
    [InlineData(590, 6, 11, 6)]
    public void A_window_with_too_few_lasts_on_by_halves_until_it_has_enough(int every, int seconds, int completed, int inFirstHalf)
    {
        Complete(from: 1000, every, until: 9000);
        AssertWindow(seconds, completed, inFirstHalf);
    }

    [Fact]
    public void A_window_that_never_has_enough_ends_at_its_cap()
    {
        Complete(from: 1000, every: 1500, until: 9000);
        AssertWindow(seconds: 6, completed: 4, inFirstHalf: 2);
    }

    [Fact]
    public void A_window_without_an_answer_does_not_last_on()
    {
        recorder.Advance(Ms(9000));
        AssertWindow(seconds: 2, completed: 0, inFirstHalf: 0);
    }

    [Fact]
    public void What_comes_after_the_planned_end_belongs_to_the_cohort_too()
    {
        Complete(from: 1000, every: 400, until: 9000);
        Assert.Equal(new Conservation(10, 10, 0, 0), recorder.Cohort.Conservation);
        Assert.Equal(40, recorder.Cohort.Service.SliceMaxNs.Count);
        Assert.Equal(recorder.LittlesLaw.OverlapSeconds, recorder.LittlesLaw.InFlightSeconds, 1e-9);
    }

    [Fact]
    public void Loops_that_share_a_window_lengthen_it_together_however_far_one_is_behind()
    {
        var loops = TwoLoops();
        foreach (var loop in loops) loop.Ready(Ms(500));
        Complete(loops[0], from: 1000, every: 300, until: 3500);
        // The first has passed the planned end with 7 and taken half a window more; only then does the second come.
        Assert.Equal(Ms(4000), loops[0].Window.EndNs);
        Complete(loops[1], from: 1000, every: 300, until: 9000);
        Complete(loops[0], from: 3700, every: 300, until: 9000);
        Assert.All(loops, loop => Assert.Equal((Ms(1000), Ms(4000)), (loop.Window.StartNs, loop.Window.EndNs)));
        Assert.All(loops, loop => Assert.Equal(LevelPhase.Drain, loop.Phase));
    }

    [Fact]
    public void Loops_that_share_a_window_open_it_at_one_instant_which_all_of_them_are_told_before()
    {
        var loops = TwoLoops();
        loops[0].Ready(Ms(200));
        loops[1].Ready(Ms(1700));
        Assert.All(loops, loop => Assert.Equal(LevelPhase.LeadIn, loop.Phase));
        foreach (var loop in loops) loop.Advance(Ms(2500));
        Assert.All(loops, loop => Assert.Equal(Ms(1700) + LevelClock.NoticeNs, loop.Window.StartNs));
    }

    [Fact]
    public void Loops_that_share_a_window_open_it_at_the_cap_where_one_of_them_never_gets_ready()
    {
        var loops = TwoLoops();
        loops[0].Ready(Ms(200));
        loops[0].Advance(Ms(3100));
        loops[1].Ready(Ms(2000));
        loops[1].Advance(Ms(3100));
        Assert.All(loops, loop => Assert.Equal(Ms(3000), loop.Window.StartNs));
    }

    private static IReadOnlyList<LevelRecorder> TwoLoops() => Recorders.Of(Plan, loops: 2, new SecondSeries(loops: 2, capacity: 8));

    private void AssertWindow(double seconds, int completed, int inFirstHalf) =>
        Assert.Equal(
            (seconds, (long)completed, (long?)inFirstHalf), (recorder.Window.Seconds, recorder.Window.Completed, recorder.Window.CompletedInFirstHalf));

    private void Complete(int from, int every, int until) => Complete(recorder, from, every, until);

    /// <summary>Requests that are answered at once.</summary>
    private static void Complete(LevelRecorder recorder, int from, int every, int until)
    {
        for (var at = from; at < until && recorder.Phase != LevelPhase.Drain; at += every)
        {
            recorder.Due(Ms(at));
            recorder.Sent(Ms(at));
            recorder.Succeeded(new RequestTimes(Ms(at), Ms(at)), Ms(at));
        }
        recorder.Advance(Ms(until));
    }

    private static long Ms(long milliseconds) => milliseconds * 1_000_000;
}
