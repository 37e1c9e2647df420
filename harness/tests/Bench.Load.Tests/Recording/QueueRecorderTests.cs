using Bench.Core.Measurement;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

public sealed class QueueRecorderTests
{
    private readonly MeasuredWindow window = new(plannedNs: 1000, longestNs: 1000);
    private readonly QueueRecorder queue;

    public QueueRecorderTests() => queue = new QueueRecorder(window);

    [Fact]
    public void A_queue_that_is_never_empty_again_grows()
    {
        window.Open(500);
        for (var nowNs = 0; nowNs < 1600; nowNs += 10) queue.Saw(Math.Max(0, (nowNs - 600) / 10), outstanding: 0, nowNs);
        Assert.Equal(new QueueLengths(0, 40, 90), queue.Lengths);
        Assert.True(queue.Lengths.Grows);
    }

    [Fact]
    public void A_stall_fills_a_queue_but_does_not_make_it_grow()
    {
        window.Open(0);
        for (var nowNs = 0; nowNs < 1000; nowNs += 10) queue.Saw(nowNs is > 600 and < 900 ? 500 : 0, outstanding: 0, nowNs);
        queue.Saw(0, outstanding: 0, 1000);
        Assert.False(queue.Lengths.Grows);
    }

    [Fact]
    public void A_stall_at_the_very_end_is_the_queue_at_the_end()
    {
        window.Open(0);
        queue.Saw(0, outstanding: 0, 100);
        queue.Saw(0, outstanding: 0, 900);
        queue.Saw(70, outstanding: 0, 1000);
        queue.Saw(80, outstanding: 0, 1100);
        Assert.Equal(new QueueLengths(0, 0, 70), queue.Lengths);
    }

    [Fact]
    public void A_queue_that_was_there_before_the_window_and_only_gets_shorter_does_not_grow()
    {
        window.Open(0);
        queue.Saw(50, outstanding: 0, 100);
        queue.Saw(20, outstanding: 0, 900);
        Assert.False(queue.Lengths.Grows);
    }

    [Fact]
    public void What_has_not_ended_is_noted_in_the_middle_and_at_the_end()
    {
        window.Open(0);
        for (var nowNs = 0; nowNs <= 1100; nowNs += 10) queue.Saw(0, outstanding: nowNs, nowNs);
        Assert.Equal(new Outstanding(500, 1000), queue.Outstanding);
    }

    [Fact]
    public void A_window_that_is_closed_before_its_middle_shows_no_growth()
    {
        window.Open(0);
        queue.Saw(0, outstanding: 10, 100);
        window.CloseAt(200);
        queue.Saw(0, outstanding: 30, 210);
        Assert.Equal(0, queue.Outstanding.Growth);
    }

    [Fact]
    public void What_was_seen_before_the_window_opened_does_not_count()
    {
        queue.Saw(1, outstanding: 0, 5);
        window.Open(10);
        queue.Saw(7, outstanding: 0, 20);
        Assert.Equal(7, queue.Lengths.LeastInFirstHalf);
    }
}
