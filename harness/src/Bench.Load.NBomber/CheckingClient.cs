using System.Net.Sockets;
using Bench.Core.Measurement;

namespace Bench.Load.NBomber;

/// <summary>.NET's HTTP client, as NBomber's users have it, which sends a job's requests in turn and checks the answers as METHOD.md M6 asks.</summary>
internal sealed class CheckingClient : IDisposable
{
    private const int FullCheckEvery = 97;

    private readonly LoadJob job;
    private readonly HttpClient client;
    private long sent;
    private long opened;
    private long fullyChecked;

    public CheckingClient(LoadJob job, int connections)
    {
        this.job = job;
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            ConnectCallback = ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        };
        client = new HttpClient(handler) { BaseAddress = new Uri($"http://{job.Host}:{job.Port}"), Timeout = job.ResponseTimeout };
    }

    public ConnectionCounts Counts => new(Interlocked.Read(ref opened), ClosedByServer: 0, Interlocked.Read(ref fullyChecked));

    /// <returns>Why there is no valid answer; null where there is one.</returns>
    public async Task<FailureKind?> AskAsync()
    {
        var turn = Interlocked.Increment(ref sent) - 1;
        var prepared = job.Requests[(int)(turn % job.Requests.Count)];
        try
        {
            using var request = Message(prepared);
            using var response = await client.SendAsync(request, CancellationToken.None);
            var body = await response.Content.ReadAsByteArrayAsync();
            if (prepared.Status is { } status ? (int)response.StatusCode != status : !response.IsSuccessStatusCode) return FailureKind.WrongStatus;
            return IsRight(body, prepared.Body, isFull: turn % FullCheckEvery == 0) ? null : FailureKind.WrongBody;
        }
        catch (OperationCanceledException)
        {
            return FailureKind.Timeout;
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError switch
            {
                HttpRequestError.ConnectionError => FailureKind.Connect,
                HttpRequestError.InvalidResponse => FailureKind.Malformed,
                _ => FailureKind.Reset,
            };
        }
    }

    public void Dispose() => client.Dispose();

    private bool IsRight(byte[] body, byte[]? expected, bool isFull)
    {
        if (expected is null) return true;
        if (!isFull) return body.Length == expected.Length;
        Interlocked.Increment(ref fullyChecked);
        return body.AsSpan().SequenceEqual(expected);
    }

    private static HttpRequestMessage Message(PreparedRequest prepared)
    {
        var request = new HttpRequestMessage(new HttpMethod(prepared.Request.Method), prepared.Request.Path);
        if (prepared.SentBody is { } body) request.Content = new ByteArrayContent(body);
        foreach (var (name, value) in prepared.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(job.ConnectTimeout);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        Interlocked.Increment(ref opened);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
