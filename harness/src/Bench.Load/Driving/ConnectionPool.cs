using Bench.Core.Measurement;
using Bench.Load.Http;
using Bench.Load.Loops;
using Bench.Load.Recording;

namespace Bench.Load.Driving;

/// <summary>A level's connections, each replaced where it ended. When a request is sent is the business of the two kinds of workload.</summary>
internal abstract class ConnectionPool
{
    private const int AnswersBeforeWindow = 2;

    /// <summary>
    /// A server accepts as it finds time, and what its backlog does not hold is asked for again a second later: so many connections may be on
    /// their way to their first use, and a few more at each sweep.
    /// </summary>
    private const int MostUnsettled = 512;
    private const int OpenedBySweep = 32;

    private readonly ITransport transport;
    private readonly long connectTimeoutNs;
    private readonly long responseTimeoutNs;
    private readonly Connection[] connections;
    private readonly AnswerJudge judge;
    private int connectionsToReady;
    private int nextToOpen;
    private long opened;
    private long closedByServer;

    protected ConnectionPool(ITransport transport, LevelRecorder recorder, LoadJob job, IReadOnlyList<RequestWalk> walks)
    {
        this.transport = transport;
        Recorder = recorder;
        judge = new AnswerJudge(recorder);
        connectTimeoutNs = LevelTimes.Ns(job.ConnectTimeout);
        responseTimeoutNs = LevelTimes.Ns(job.ResponseTimeout);
        connections = [.. walks.Select((walk, index) => new Connection(index, walk))];
        connectionsToReady = connections.Length;
    }

    public FailureExamples Examples => judge.Examples;

    public ConnectionCounts Counts => new(opened, closedByServer, judge.FullyChecked);

    /// <summary>The next moment at which <see cref="SendDue"/> could send something that no event tells of.</summary>
    public abstract long NextDueNs { get; }

    protected LevelRecorder Recorder { get; }

    public void Open() => Open(MostUnsettled);

    /// <summary>Sends what is due and waits for nothing but its time.</summary>
    public abstract void SendDue(long nowNs);

    /// <summary>The transport has looked for events, which it tells next.</summary>
    /// <param name="unreadSinceNs">
    /// Since when they may have lain there unread, as far as it can know: until <paramref name="nowNs"/> it had other things to do, or stood still.
    /// </param>
    public virtual void Looked(long unreadSinceNs, long nowNs)
    {
    }

    public void Connected(Connection connection)
    {
        var nowNs = MonotonicClock.NowNs;
        OnConnected(connection, nowNs);
        opened++;
        connection.Connected();
        OnFree(connection, nowNs);
    }

    public void ConnectFailed(Connection connection) => FailConnect(connection, MonotonicClock.NowNs);

    public void Received(Connection connection, ReadOnlySpan<byte> bytes)
    {
        var nowNs = MonotonicClock.NowNs;
        Recorder.Received(bytes.Length, nowNs);
        if (connection.State == ConnectionState.Free)
        {
            connection.HasUnaskedBytes = true;
            return;
        }
        switch (connection.Parser.Read(bytes))
        {
            case ResponseProgress.Complete:
                Answered(connection, nowNs);
                break;
            case ResponseProgress.Malformed:
                Examples.Malformed(connection.Request!, connection.Parser.Problem, bytes);
                FailAndReplace(connection, FailureKind.Malformed, nowNs);
                break;
            default:
                if (connection.Parser.HasBegun) connection.Began(nowNs);
                break;
        }
    }

    /// <param name="orderly">The server closed; otherwise it, or the way to it, reset the connection.</param>
    public void Ended(Connection connection, bool orderly)
    {
        var nowNs = MonotonicClock.NowNs;
        closedByServer++;
        if (connection.State == ConnectionState.Free)
        {
            Replace(connection, nowNs);
            return;
        }
        if (orderly && connection.Parser.ReadEnd() == ResponseProgress.Complete)
        {
            TakeAnswer(connection, nowNs);
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
            switch (connection.State)
            {
                case ConnectionState.Awaiting when HasTimedOut(connection.DueNs, nowNs):
                    FailAndReplace(connection, FailureKind.Timeout, nowNs);
                    break;
                case ConnectionState.Connecting when nowNs - connection.SinceNs >= connectTimeoutNs:
                    FailConnect(connection, nowNs);
                    break;
                case ConnectionState.Closed when nowNs >= connection.RetryNs:
                    Connect(connection, nowNs);
                    break;
                default:
                    break;
            }
        }
        if (nextToOpen < connections.Length) Open(OpenedBySweep);
        OnSweep(nowNs);
    }

    /// <summary>The level is over: what has no answer has none, and all connections are closed.</summary>
    public void CutOff(long nowNs)
    {
        foreach (var connection in connections)
        {
            if (connection.State == ConnectionState.Awaiting) Recorder.CutOff(connection.Times, nowNs);
            else if (connection.State == ConnectionState.Connecting) OnConnectCutOff(connection, nowNs);
            Close(connection, nowNs);
        }
        OnCutOff(nowNs);
    }

    /// <summary>The connection is open and has nothing to do.</summary>
    protected abstract void OnFree(Connection connection, long nowNs);

    protected virtual void OnConnecting(long nowNs)
    {
    }

    protected virtual void OnConnected(Connection connection, long nowNs)
    {
    }

    protected abstract void OnConnectFailed(Connection connection, long nowNs);

    protected virtual void OnConnectCutOff(Connection connection, long nowNs)
    {
    }

    /// <summary>What waits without a connection may have waited too long.</summary>
    protected virtual void OnSweep(long nowNs)
    {
    }

    /// <summary>What waits without a connection will not get one.</summary>
    protected virtual void OnCutOff(long nowNs)
    {
    }

    /// <summary>The server has taken the connection, or will not: another one may follow it.</summary>
    protected void Settle(Connection connection)
    {
        if (connection.IsSettled) return;
        connection.IsSettled = true;
        if (nextToOpen < connections.Length) Open(1);
    }

    /// <summary>Makes the connection's next request ready, so that nothing is left to do but to send it.</summary>
    protected void Prepare(Connection connection) => judge.Expect(connection, connection.Walk.Next());

    /// <summary>Sends what has been prepared.</summary>
    protected void Send(Connection connection, RequestTimes times)
    {
        connection.DueNs = times.DueNs;
        connection.Enter(ConnectionState.Awaiting, times.SentNs);
        Recorder.Sent(times.SentNs);
        if (!transport.Send(connection, connection.Request!.Bytes))
        {
            closedByServer++;
            FailAndReplace(connection, FailureKind.Reset, MonotonicClock.NowNs);
        }
        else if (connection.HasUnaskedBytes)
        {
            // A user who asks at once would read them as this request's answer, whenever they came.
            Examples.Unasked(connection.Request);
            FailAndReplace(connection, FailureKind.Malformed, MonotonicClock.NowNs);
        }
    }

    /// <summary>A request must be answered whole within the timeout from when it was due, however long it waited for a connection.</summary>
    protected bool HasTimedOut(long dueNs, long nowNs) => nowNs - dueNs >= responseTimeoutNs;

    private void Answered(Connection connection, long nowNs)
    {
        TakeAnswer(connection, nowNs);
        if (!connection.Parser.KeepAlive) closedByServer++;
        // An answer that came before all of its request was sent leaves a connection on which the rest would be taken for the next one.
        if (connection.Parser.KeepAlive && !transport.IsSending(connection)) OnFree(connection, nowNs);
        else Replace(connection, nowNs);
    }

    private void TakeAnswer(Connection connection, long nowNs)
    {
        judge.Judge(connection, nowNs);
        connection.Answered();
        Settle(connection);
        if (connection.Answers == AnswersBeforeWindow && --connectionsToReady == 0) Recorder.Ready(nowNs);
    }

    private void FailConnect(Connection connection, long nowNs)
    {
        OnConnectFailed(connection, nowNs);
        Replace(connection, nowNs);
    }

    private void FailAndReplace(Connection connection, FailureKind kind, long nowNs)
    {
        Recorder.Failed(kind, connection.Times, nowNs);
        Replace(connection, nowNs);
    }

    private void Open(int count)
    {
        for (; count > 0 && nextToOpen < connections.Length; count--) Connect(connections[nextToOpen++], MonotonicClock.NowNs);
    }

    private void Replace(Connection connection, long nowNs)
    {
        Settle(connection);
        Close(connection, nowNs);
        connection.PauseFrom(nowNs);
        if (nowNs >= connection.RetryNs) Connect(connection, nowNs);
    }

    private void Connect(Connection connection, long nowNs)
    {
        connection.Enter(ConnectionState.Connecting, nowNs);
        OnConnecting(nowNs);
        transport.Connect(connection);
    }

    private void Close(Connection connection, long nowNs)
    {
        transport.Close(connection);
        connection.Enter(ConnectionState.Closed, nowNs);
    }
}
