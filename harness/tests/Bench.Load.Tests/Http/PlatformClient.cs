using System.Text;

namespace Bench.Load.Tests.Http;

/// <summary>.NET's own HTTP client, given an answer instead of a network.</summary>
internal sealed class PlatformClient : IDisposable
{
    private readonly HttpClient client;
    private byte[] answer = [];

    public PlatformClient() => client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = (_, _) => new ValueTask<Stream>(new AnsweringStream(answer)),
    });

    /// <summary>It takes a body for chunked wherever that word stands among the codings; RFC 9112, 6.3 wants it last.</summary>
    public static bool Misreads(byte[] answer, bool endsWithConnection) =>
        endsWithConnection && Encoding.Latin1.GetString(answer).Contains("chunked", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="HttpRequestException">It is no answer.</exception>
    public (int Status, byte[] Body) Read(byte[] answer, bool toHead)
    {
        this.answer = answer;
        using var request = new HttpRequestMessage(toHead ? HttpMethod.Head : HttpMethod.Get, "http://127.0.0.1/");
        // So that each answer has a connection of its own.
        request.Headers.ConnectionClose = true;
        return ReadAsync(request).GetAwaiter().GetResult();
    }

    public void Dispose() => client.Dispose();

    private async Task<(int Status, byte[] Body)> ReadAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Takes whatever is written and has only the answer to read.</summary>
    private sealed class AnsweringStream(byte[] answer) : MemoryStream(answer, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
