using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.Load.Pacing;
using Bench.Load.Recording;

namespace Bench.Load.Driving;

/// <summary>
/// The connections of an open level. Requests become due by a schedule, whatever becomes of those before them; each is sent over the
/// connection that has been free for longest, and waits in order of arrival where none is.
/// </summary>
internal sealed class OpenPool : ConnectionPool
{
    private readonly DueQueue queue;
    private readonly FreeConnections free;
    private readonly QueueRecorder lengths;
    private readonly Standstills standstills = new();
    private long unreadSinceNs;

    /// <param name="startNs">When the schedule begins.</param>
    /// <param name="share">The arrivals that are this pool's.</param>
    public OpenPool(
        ITransport transport, LevelRecorder recorder, LoadJob job, IReadOnlyList<RequestWalk> walks, ArrivalSchedule schedule, long startNs, LoopShare share)
        : base(transport, recorder, job, walks)
    {
        queue = new DueQueue(schedule, startNs, share);
        free = new FreeConnections(walks.Count);
        lengths = new QueueRecorder(recorder.Window);
    }

    public QueueLengths QueueLengths => lengths.Lengths;

    public Outstanding Outstanding => lengths.Outstanding;

    /// <inheritdoc/>
    /// <remarks>Where no connection is free, only an event can help.</remarks>
    public override long NextDueNs => free.IsEmpty || Recorder.IsExhausted ? long.MaxValue : queue.NextArrivalNs + 1;

    public override void Looked(long unreadSinceNs, long nowNs)
    {
        this.unreadSinceNs = unreadSinceNs;
        standstills.Add(unreadSinceNs, nowNs);
    }

    public override void SendDue(long nowNs)
    {
        Recorder.Advance(nowNs);
        while (!Recorder.IsExhausted && queue.Arrive(nowNs, out var dueNs)) Recorder.Due(dueNs);
        if (Recorder.IsExhausted) Recorder.AllDue(nowNs);
        while (queue.Count > 0 && free.TryTake(out var connection)) SendOldest(connection);
        lengths.Saw(queue.Count, Recorder.Outstanding, nowNs);
    }

    /// <summary>The connection was free when its answer could have been read, and until this loop read it the wait is its own lag.</summary>
    protected override void OnFree(Connection connection, long nowNs)
    {
        connection.Enter(ConnectionState.Free, Math.Max(connection.SinceNs, unreadSinceNs));
        Settle(connection); // it may be long before its turn comes
        free.Add(connection);
        SendDue(nowNs);
    }

    /// <summary>The oldest request that waits would have had this connection.</summary>
    protected override void OnConnectFailed(Connection connection, long nowNs)
    {
        if (queue.Count > 0) Recorder.FailedUnsent(FailureKind.Connect, queue.Take(), nowNs);
    }

    protected override void OnSweep(long nowNs)
    {
        while (queue.Count > 0 && HasTimedOut(queue.OldestNs, nowNs)) Recorder.FailedUnsent(FailureKind.Timeout, queue.Take(), nowNs);
    }

    protected override void OnCutOff(long nowNs)
    {
        while (queue.Count > 0) Recorder.CutOffUnsent(queue.Take(), nowNs);
    }

    private void SendOldest(Connection connection)
    {
        var dueNs = queue.Take();
        var freeNs = Math.Max(dueNs, connection.SinceNs);
        // Had this loop not stood still, the queue would have moved on meanwhile: that part of the wait is its own doing.
        var possibleNs = freeNs - standstills.OverlapNs(dueNs, freeNs);
        Prepare(connection);
        var times = new RequestTimes(dueNs, MonotonicClock.NowNs);
        Send(connection, times);
        Recorder.Waited(times, possibleNs);
    }
}
