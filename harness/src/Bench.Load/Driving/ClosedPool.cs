using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.Load.Recording;

namespace Bench.Load.Driving;

/// <summary>
/// The users of a closed level: each has a connection and sends its next request as soon as it has the answer. A user whose connection
/// cannot be made has failed a request.
/// </summary>
internal sealed class ClosedPool(ITransport transport, LevelRecorder recorder, LoadJob job, IReadOnlyList<RequestWalk> walks)
    : ConnectionPool(transport, recorder, job, walks)
{
    public override long NextDueNs => long.MaxValue;

    public override void SendDue(long nowNs)
    {
        // A user waits for an answer, a connection, or the end of a pause: never for a time alone.
    }

    protected override void OnFree(Connection connection, long nowNs)
    {
        if (Recorder.IsExhausted)
        {
            connection.Enter(ConnectionState.Free, nowNs);
            return;
        }
        Prepare(connection);
        var sentNs = MonotonicClock.NowNs;
        Recorder.Due(sentNs);
        Send(connection, new RequestTimes(sentNs, sentNs));
    }

    protected override void OnConnecting(long nowNs) => Recorder.Wanted(nowNs);

    protected override void OnConnected(Connection connection, long nowNs) => Recorder.Unwanted(connection.SinceNs);

    /// <summary>The request that could not be sent counts as due when the attempt began.</summary>
    protected override void OnConnectFailed(Connection connection, long nowNs)
    {
        if (CountUnsent(connection.SinceNs)) Recorder.FailedUnsent(FailureKind.Connect, connection.SinceNs, nowNs);
    }

    protected override void OnConnectCutOff(Connection connection, long nowNs)
    {
        if (CountUnsent(connection.SinceNs)) Recorder.CutOffUnsent(connection.SinceNs, nowNs);
    }

    /// <summary>False where the connection was not wanted for a request: all that were asked for have been sent.</summary>
    private bool CountUnsent(long wantedNs)
    {
        Recorder.Unwanted(wantedNs);
        if (Recorder.IsExhausted) return false;
        Recorder.Due(wantedNs);
        return true;
    }
}
