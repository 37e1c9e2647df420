using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bench.TestServer.Scripts;

/// <summary>A server that behaves as its script says: known delays, stalls, odd framing, hostile answers.</summary>
public sealed class ScriptedServer : ITestServer
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(3);

    private readonly ServerScript script;
    private readonly Socket listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;
    private long connections;
    private long requests;
    private long answers;
    private long firstRequestAt;

    private ScriptedServer(ServerScript script, int port)
    {
        this.script = script;
        listener = Listener.Bind(port);
        Endpoint = (IPEndPoint)listener.LocalEndPoint!;
        accepting = Task.Run(AcceptAsync);
    }

    public IPEndPoint Endpoint { get; }

    public ServerCounts Counts =>
        new(Interlocked.Read(ref connections), Interlocked.Read(ref requests), Interlocked.Read(ref answers));

    /// <param name="port">0 takes a free one.</param>
    public static ScriptedServer Start(ServerScript script, int port = 0) => new(script, port);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptAsync(stopping.Token);
                Interlocked.Increment(ref connections);
                served.RemoveAll(task => task.IsCompleted);
                served.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            try
            {
                var reader = new RequestReader(socket);
                if (script.AnswersEarly && await reader.ReadHeadAsync(stopping.Token))
                {
                    await AnswerAsync(socket, closes: false);
                    await Task.Delay(Timeout.Infinite, stopping.Token);
                }
                for (var count = 1; script.CloseAfter != 0 && await reader.ReadAsync(stopping.Token); count++)
                {
                    if (!await AnswerAsync(socket, script.CloseAfter == count)) return;
                }
            }
            catch (Exception error) when (error is SocketException or OperationCanceledException)
            {
                // The client has gone, or the server is stopping.
            }
        }
    }

    /// <summary>False when the connection ends with this answer.</summary>
    private async Task<bool> AnswerAsync(Socket socket, bool closes)
    {
        var number = Interlocked.Increment(ref requests);
        var fault = number % script.FaultEvery == 0 ? script.Fault : Fault.None;
        await WaitAsync();
        if (EndlessAnswer.Of(fault) is { } endless) await SendForeverAsync(socket, endless);
        if (fault is Fault.ResetMidAnswer or Fault.ResetUnanswered) socket.LingerState = new LingerOption(enable: true, seconds: 0);
        if (fault is Fault.CloseUnanswered or Fault.ResetUnanswered) return false;
        if (fault == Fault.NeverAnswers) return true;
        await SendAsync(socket, ScriptedAnswer.Make(script, fault, closes));
        Interlocked.Increment(ref answers);
        if (fault == Fault.LateExcessBytes)
        {
            await Task.Delay(Moment, stopping.Token);
            await socket.SendAsync("excess"u8.ToArray(), stopping.Token);
        }
        return !closes && script.Framing != BodyFraming.UntilClose && fault is not (Fault.CloseMidAnswer or Fault.ResetMidAnswer);
    }

    private async Task WaitAsync()
    {
        Interlocked.CompareExchange(ref firstRequestAt, Stopwatch.GetTimestamp(), 0);
        if (script.Delay > TimeSpan.Zero) await Task.Delay(script.Delay, stopping.Token);
        if (script.Stall is not { } stall) return;
        var elapsed = Stopwatch.GetElapsedTime(firstRequestAt);
        if (elapsed >= stall.After && elapsed < stall.After + stall.Length)
            await Task.Delay(stall.After + stall.Length - elapsed, stopping.Token);
    }

    private async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        var piece = script.FragmentBytes ?? bytes.Length;
        for (var sent = 0; sent < bytes.Length; sent += piece)
        {
            if (sent > 0 && script.FragmentPause > TimeSpan.Zero) await Task.Delay(script.FragmentPause, stopping.Token);
            await socket.SendAsync(bytes.Slice(sent, Math.Min(piece, bytes.Length - sent)), stopping.Token);
        }
    }

    /// <summary>Until the client has gone, or the server stops: both are exceptions.</summary>
    private async Task SendForeverAsync(Socket socket, EndlessAnswer answer)
    {
        await socket.SendAsync(answer.Start, stopping.Token);
        while (true) await socket.SendAsync(answer.Piece, stopping.Token);
    }
}
