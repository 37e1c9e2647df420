using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bench.Targets.Readiness;

/// <summary>Asks <c>GET /healthz</c>, each time on a new connection.</summary>
internal static class HealthRoute
{
    public const string Path = "/healthz";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>A listening socket whose server does not read yet keeps the question: it is asked again on another connection after this.</summary>
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(2);

    /// <summary>Asks until an answer of 200 to 299 comes (true), <paramref name="hope"/> ends, or <paramref name="limit"/> has passed.</summary>
    public static async Task<bool> WaitAsync(IPEndPoint endpoint, TimeSpan limit, Func<bool> hope, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            while (hope())
            {
                if (await AnswersAsync(endpoint, timer.Token)) return true;
                await Task.Delay(Pause, timer.Token);
            }
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(IPEndPoint endpoint, CancellationToken cancellation)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        attempt.CancelAfter(Attempt);
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint, attempt.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: {endpoint}\r\nConnection: close\r\n\r\n"), attempt.Token);
            await using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadLineAsync(attempt.Token) is { } line && IsSuccess(line);
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool IsSuccess(string statusLine) =>
        statusLine.Split(' ') is ["HTTP/1.1" or "HTTP/1.0", ['2', _, _], ..];
}
