using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Pacing;

namespace Bench.Load.Tests.Pacing;

/// <summary>One request every millisecond, from the tenth on.</summary>
public sealed class DueQueueTests
{
    private const long Millisecond = 1_000_000;

    private readonly DueQueue queue = new(
        new ArrivalSchedule(new OpenLevel(1000, ArrivalKind.Constant, 1), seed: 1), startNs: 9 * Millisecond, LoopShare.Whole);

    [Fact]
    public void A_request_arrives_once_its_instant_has_passed()
    {
        Assert.Equal(10 * Millisecond, queue.NextArrivalNs);
        Assert.False(queue.Arrive(10 * Millisecond, out _));
        Assert.True(queue.Arrive(10 * Millisecond + 1, out var dueNs));
        Assert.Equal(10 * Millisecond, dueNs);
        Assert.Equal(1, queue.Count);
        Assert.Equal(11 * Millisecond, queue.NextArrivalNs);
    }

    [Fact]
    public void Requests_are_taken_in_the_order_in_which_they_arrived()
    {
        ArriveUntil(13 * Millisecond + 1);

        Assert.Equal(4, queue.Count);
        Assert.Equal(10 * Millisecond, queue.OldestNs);
        Assert.Equal([10, 11, 12, 13], Enumerable.Range(0, 4).Select(_ => queue.Take() / Millisecond));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void What_is_taken_late_was_due_when_it_arrived()
    {
        var poisson = new DueQueue(new ArrivalSchedule(new OpenLevel(20_000, ArrivalKind.Poisson, 1), seed: 5), startNs: 0, LoopShare.Whole);
        var arrived = new List<long>();
        while (poisson.Arrive(10_000 * Millisecond, out var dueNs)) arrived.Add(dueNs);

        Assert.Equal(arrived.Count, poisson.Count);
        Assert.Equal(arrived, arrived.Select(_ => poisson.Take()));
    }

    [Theory]
    [InlineData(ArrivalKind.Poisson)]
    [InlineData(ArrivalKind.Constant)]
    public void Loops_that_are_dealt_a_schedule_keep_it_exactly_together(ArrivalKind arrivals)
    {
        var schedule = new ArrivalSchedule(new OpenLevel(20_000, arrivals, 3), seed: 5);
        var whole = Arrivals(new DueQueue(schedule, startNs: 7, LoopShare.Whole));
        var dealt = LoopShare.Deal(3).Select(share => Arrivals(new DueQueue(schedule, startNs: 7, share))).ToArray();

        Assert.Equal(whole, dealt.SelectMany(share => share).Order());
        Assert.All(dealt, share => Assert.InRange(share.Length, whole.Length / 3, whole.Length / 3 + 1));
    }

    private static long[] Arrivals(DueQueue queue)
    {
        var arrived = new List<long>();
        while (queue.Arrive(1000 * Millisecond, out var dueNs)) arrived.Add(dueNs);
        Assert.Equal(arrived.Count, queue.Count);
        return [.. arrived];
    }

    [Fact]
    public void A_queue_of_a_million_takes_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArriveUntil(1_000_000 * Millisecond);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(queue.Count, 999_900, 1_000_000);
        Assert.Equal(0, allocated);
    }

    private void ArriveUntil(long nowNs)
    {
        while (queue.Arrive(nowNs, out _))
        {
            // Each of them waits.
        }
    }
}
