using Bench.Core.Measurement;
using Bench.Load.Http;
using Bench.Load.Loops;
using Bench.Load.Recording;

namespace Bench.Load.Driving;

/// <summary>
/// The users of a closed level: each has a connection, sends its next request as soon as it has the answer, and gets a new
/// connection where the old one ended. Judges the answers and tells the recorder.
/// </summary>
internal sealed class ConnectionPool
{
    // METHOD.md M6 asks for 1 in 100; the prime below it falls on each request of any list whose length it does not divide.
    private const int FullCheckEvery = 97;
    private const int AnswersBeforeWindow = 2;

    private readonly ITransport transport;
    private readonly LevelRecorder recorder;
    private readonly long connectTimeoutNs;
    private readonly long responseTimeoutNs;
    private readonly Connection[] connections;
    private int usersToReady;
    private long sent;
    private long opened;
    private long closedByServer;
    private long fullyChecked;

    public ConnectionPool(ITransport transport, LevelRecorder recorder, LoadJob job, IReadOnlyList<RequestWalk> walks)
    {
        this.transport = transport;
        this.recorder = recorder;
        connectTimeoutNs = LevelTimes.Ns(job.ConnectTimeout);
        responseTimeoutNs = LevelTimes.Ns(job.ResponseTimeout);
        connections = [.. walks.Select((walk, index) => new Connection(index, walk))];
        usersToReady = connections.Length;
    }

    public ConnectionCounts Counts => new(opened, closedByServer, fullyChecked);

    public void Open()
    {
        foreach (var connection in connections) Connect(connection, MonotonicClock.NowNs);
    }

    public void Connected(Connection connection)
    {
        var nowNs = MonotonicClock.NowNs;
        recorder.ConnectSucceeded(connection.SinceNs, nowNs);
        opened++;
        connection.Connected();
        SendNext(connection);
    }

    public void ConnectFailed(Connection connection)
    {
        var nowNs = MonotonicClock.NowNs;
        recorder.ConnectFailed(connection.SinceNs, nowNs);
        Replace(connection, nowNs);
    }

    public void Received(Connection connection, ReadOnlySpan<byte> bytes)
    {
        var nowNs = MonotonicClock.NowNs;
        recorder.Received(bytes.Length, nowNs);
        var progress = connection.Parser.Read(bytes);
        if (progress == ResponseProgress.Complete) Answered(connection, nowNs);
        else if (progress == ResponseProgress.Malformed) FailAndReplace(connection, FailureKind.Malformed, nowNs);
    }

    /// <param name="orderly">The server closed; otherwise it, or the way to it, reset the connection.</param>
    public void Ended(Connection connection, bool orderly)
    {
        var nowNs = MonotonicClock.NowNs;
        closedByServer++;
        if (orderly && connection.Parser.ReadEnd() == ResponseProgress.Complete)
        {
            Judge(connection, nowNs);
            Replace(connection, nowNs);
            return;
        }
        FailAndReplace(connection, FailureKind.Reset, nowNs);
    }

    /// <summary>Ends what has waited too long and opens again what has paused.</summary>
    public void Sweep(long nowNs)
    {
        foreach (var connection in connections)
        {
            var waitedNs = nowNs - connection.SinceNs;
            switch (connection.State)
            {
                case ConnectionState.Awaiting when waitedNs >= responseTimeoutNs:
                    FailAndReplace(connection, FailureKind.Timeout, nowNs);
                    break;
                case ConnectionState.Connecting when waitedNs >= connectTimeoutNs:
                    recorder.ConnectFailed(connection.SinceNs, nowNs);
                    Replace(connection, nowNs);
                    break;
                case ConnectionState.Closed when nowNs >= connection.RetryNs:
                    Connect(connection, nowNs);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The level is over: what has no answer has none, and all connections are closed.</summary>
    public void CutOff(long nowNs)
    {
        foreach (var connection in connections)
        {
            if (connection.State == ConnectionState.Awaiting) recorder.CutOff(connection.SinceNs, nowNs);
            else if (connection.State == ConnectionState.Connecting) recorder.ConnectCutOff(connection.SinceNs, nowNs);
            Close(connection);
        }
    }

    private void Answered(Connection connection, long nowNs)
    {
        Judge(connection, nowNs);
        if (!connection.Parser.KeepAlive) closedByServer++;
        // An answer that came before all of its request was sent leaves a connection on which the rest would be taken for the next one.
        if (connection.Parser.KeepAlive && !transport.IsSending(connection)) SendNext(connection);
        else Replace(connection, nowNs);
    }

    private void Judge(Connection connection, long nowNs)
    {
        var request = connection.Request!;
        var parser = connection.Parser;
        if (connection.IsFullyChecked) fullyChecked++;
        if (parser.Status != request.Status) recorder.Failed(FailureKind.WrongStatus, connection.SinceNs, nowNs);
        else if (parser.BodyDiffers || parser.BodyLength != request.Body.Length)
            recorder.Failed(FailureKind.WrongBody, connection.SinceNs, nowNs);
        else recorder.Succeeded(connection.SinceNs, nowNs);
        connection.Answered();
        if (connection.Answers == AnswersBeforeWindow && --usersToReady == 0) recorder.Ready(nowNs);
    }

    private void SendNext(Connection connection)
    {
        var request = connection.Walk.Next();
        connection.IsFullyChecked = connection.IsFresh || sent % FullCheckEvery == 0;
        sent++;
        connection.Request = request;
        connection.Parser.Begin(request.IsHead, connection.IsFullyChecked ? request.Body : null);
        connection.State = ConnectionState.Awaiting;
        var nowNs = MonotonicClock.NowNs;
        connection.SinceNs = nowNs;
        recorder.Sent(nowNs);
        if (transport.Send(connection, request.Bytes)) return;
        closedByServer++;
        FailAndReplace(connection, FailureKind.Reset, MonotonicClock.NowNs);
    }

    private void FailAndReplace(Connection connection, FailureKind kind, long nowNs)
    {
        recorder.Failed(kind, connection.SinceNs, nowNs);
        Replace(connection, nowNs);
    }

    private void Replace(Connection connection, long nowNs)
    {
        Close(connection);
        connection.PauseFrom(nowNs);
        if (nowNs >= connection.RetryNs) Connect(connection, nowNs);
    }

    private void Connect(Connection connection, long nowNs)
    {
        connection.State = ConnectionState.Connecting;
        connection.SinceNs = nowNs;
        recorder.ConnectBegan(nowNs);
        transport.Connect(connection);
    }

    private void Close(Connection connection)
    {
        transport.Close(connection);
        connection.State = ConnectionState.Closed;
    }
}
