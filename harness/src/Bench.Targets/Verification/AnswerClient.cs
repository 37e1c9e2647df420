using System.Diagnostics;
using System.Net;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Sends requests as they stand: no proxy, no redirect, no cookie, no header of its own beside Host.</summary>
internal sealed class AnswerClient(TimeSpan limit) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
    })
    {
        Timeout = limit,
    };

    public async Task<HttpAnswer> AskAsync(IPEndPoint endpoint, RequestTemplate request, CancellationToken cancellation)
    {
        using var message = Message(endpoint, request);
        var startedAt = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        // Read before the body: reading it would add a Content-Length that was not sent.
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated) headers[header.Key] = header.Value.ToString();
        foreach (var header in response.Content.Headers.NonValidated) headers[header.Key] = header.Value.ToString();
        var cookies = response.Headers.NonValidated.TryGetValues("Set-Cookie", out var set) ? set.Select(AnswerCookie.Parse).ToArray() : [];
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return new HttpAnswer((int)response.StatusCode, response.Version.ToString(2), headers, body)
        {
            Cookies = cookies,
            Took = Stopwatch.GetElapsedTime(startedAt),
        };
    }

    public void Dispose() => client.Dispose();

    private static HttpRequestMessage Message(IPEndPoint endpoint, RequestTemplate request)
    {
        // Percent-encoding and dots stay as the contract writes them: targets may differ in just that.
        var url = new Uri($"http://{endpoint}{request.Path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), url);
        if (request.SentBody is { } body) message.Content = new ByteArrayContent(body);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
