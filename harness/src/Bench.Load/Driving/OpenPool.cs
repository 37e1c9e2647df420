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

    /// <param name="startNs">When the schedule begins.</param>
    public OpenPool(
        ITransport transport, LevelRecorder recorder, LoadJob job, IReadOnlyList<RequestWalk> walks, ArrivalSchedule schedule, long startNs)
        : base(transport, recorder, job, walks)
    {
        queue = new DueQueue(schedule, startNs);
        free = new FreeConnections(walks.Count);
        lengths = new QueueRecorder(recorder.Window);
    }

    public QueueLengths QueueLengths => lengths.Lengths;

    /// <inheritdoc/>
    /// <remarks>Where no connection is free, only an event can help.</remarks>
    public override long NextDueNs => free.IsEmpty || Recorder.IsExhausted ? long.MaxValue : queue.NextArrivalNs + 1;

    public override void SendDue(long nowNs)
    {
        Recorder.Advance(nowNs);
        while (!Recorder.IsExhausted && queue.Arrive(nowNs, out var dueNs)) Recorder.Due(dueNs);
        while (queue.Count > 0 && free.TryTake(out var connection)) SendOldest(connection);
        lengths.Saw(queue.Count, nowNs);
    }

    protected override void OnFree(Connection connection, long nowNs)
    {
        connection.Enter(ConnectionState.Free, nowNs);
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
        var possibleNs = Math.Max(dueNs, connection.SinceNs);
        Prepare(connection);
        var times = new RequestTimes(dueNs, MonotonicClock.NowNs);
        Send(connection, times);
        Recorder.Waited(times, possibleNs);
    }
}
