using System.Net;
using System.Text;
using Bench.Core.Suites;

namespace Bench.Probes.Asking;

/// <summary>Asks a target over HTTP as it stands (no proxy, no redirect, no cookie of its own) and keeps request and answer.</summary>
public sealed class ProbeClient(EvidenceFolder evidence) : IDisposable
{
    private const int LongestKeptCharacters = 200_000;

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <param name="name">Of the evidence.</param>
    public async Task<SeenAnswer> AskAsync(string name, IPEndPoint endpoint, RequestTemplate request, CancellationToken cancellation)
    {
        try
        {
            return await AnsweredAsync(name, endpoint, request, cancellation);
        }
        catch (HttpRequestException error) when (error.InnerException is IOException)
        {
            var told = $"{Sent(request)}\nThe connection was closed without an answer: {error.InnerException.Message}\n";
            return new SeenAnswer(null, new Dictionary<string, string>(), "", evidence.Keep(name, told));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<SeenAnswer> AnsweredAsync(string name, IPEndPoint endpoint, RequestTemplate request, CancellationToken cancellation)
    {
        using var message = Message(endpoint, request);
        using var response = await client.SendAsync(message, cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated) headers[header.Key] = header.Value.ToString();
        foreach (var header in response.Content.Headers.NonValidated) headers[header.Key] = header.Value.ToString();
        return new SeenAnswer((int)response.StatusCode, headers, body, evidence.Keep(name, Transcript(request, response, headers, body)));
    }

    private static HttpRequestMessage Message(IPEndPoint endpoint, RequestTemplate request)
    {
        var url = new Uri($"http://{endpoint}{request.Path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), url);
        if (request.SentBody is { } body) message.Content = new ByteArrayContent(body);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static string Transcript(RequestTemplate request, HttpResponseMessage response, IReadOnlyDictionary<string, string> headers, string body) =>
        new StringBuilder(Sent(request))
            .Append($"\n{(int)response.StatusCode} {response.ReasonPhrase}\n")
            .AppendJoin("", headers.Select(header => $"{header.Key}: {header.Value}\n"))
            .Append($"\n{Shortened(body)}\n")
            .ToString();

    private static string Sent(RequestTemplate request) =>
        $"{request.Method} {request.Path}\n{string.Concat(request.Headers.Select(header => $"{header.Key}: {header.Value}\n"))}"
            + $"{(request.SentBody is { } body ? $"\n{Shortened(Encoding.UTF8.GetString(body))}\n" : "")}";

    private static string Shortened(string text) =>
        text.Length <= LongestKeptCharacters
            ? text
            : FormattableString.Invariant($"{text[..LongestKeptCharacters]}\n[{text.Length - LongestKeptCharacters} characters more]");
}
