using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bench.Core.Suites;

namespace Bench.Targets.Readiness;

/// <summary>Asks a target's health route (<c>GET /healthz</c>), each time on a new connection.</summary>
internal static class HealthRoute
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>A listening socket whose server does not read yet keeps the question: it is asked again on another connection after this.</summary>
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(2);

    /// <summary>A server that starts refuses connections or says 503; one that says for so long that there is no such route has none.</summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Asks until an answer of 200 to 299 comes, <paramref name="hope"/> ends, <paramref name="limit"/> has passed, or the route is plainly not there.
    /// </summary>
    /// <returns>Null where it answered, else what was seen, as a sentence's end.</returns>
    public static async Task<string?> WaitAsync(Target target, IPEndPoint endpoint, TimeSpan limit, Func<bool> hope, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        var start = Stopwatch.GetTimestamp();
        long? refusedSince = null;
        try
        {
            while (hope())
            {
                var status = await StatusAsync(endpoint, target.HealthPath, timer.Token);
                if (status is ['2', ..]) return null;
                refusedSince = status is ['4', ..] ? refusedSince ?? Stopwatch.GetTimestamp() : null;
                if (refusedSince is { } since && Stopwatch.GetElapsedTime(since) > Refusal)
                    return $"answered {target.HealthPath} on port {endpoint.Port} with status {status} "
                        + $"for {Refusal.TotalSeconds:0} s, and needs a status of 200 to 299 there";
                await Task.Delay(Pause, timer.Token);
            }
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return $"did not answer {target.HealthPath} on port {endpoint.Port} with a status of 200 to 299 "
            + $"within {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s";
    }

    /// <summary>Null where no answer of HTTP comes.</summary>
    private static async Task<string?> StatusAsync(IPEndPoint endpoint, string path, CancellationToken cancellation)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        attempt.CancelAfter(Attempt);
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint, attempt.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {endpoint}\r\nConnection: close\r\n\r\n"), attempt.Token);
            await using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadLineAsync(attempt.Token) is { } line ? StatusIn(line) : null;
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string? StatusIn(string statusLine) =>
        statusLine.Split(' ') is ["HTTP/1.1" or "HTTP/1.0", { Length: 3 } status, ..] ? status : null;
}
