using System.Globalization;
using System.Text;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Http;

/// <summary>A request as bytes, made once before any load, with what its answer must be.</summary>
internal sealed class WireRequest
{
    private WireRequest(byte[] bytes, PreparedRequest prepared)
    {
        Bytes = bytes;
        IsHead = prepared.Request.Method == "HEAD";
        Status = prepared.Status;
        Body = prepared.Body;
    }

    public byte[] Bytes { get; }

    public bool IsHead { get; }

    /// <summary>What the answer's must be, null where any success (2xx) will do.</summary>
    public int? Status { get; }

    /// <summary>What the answer's must be, null where any will do.</summary>
    public byte[]? Body { get; }

    public bool AllowsStatus(int answered) => Status is { } only ? answered == only : answered is >= 200 and < 300;

    public bool AllowsLength(long answered) => Body is null || answered == Body.Length;

    /// <exception cref="EngineFailedException">It is no single HTTP/1.1 request.</exception>
    public static WireRequest From(PreparedRequest prepared, string host, int port)
    {
        var request = prepared.Request;
        var body = prepared.SentBody ?? [];
        if (RequestProblems.Of(request, body.Length) is { Count: > 0 } problems)
            throw new EngineFailedException($"A request cannot be sent: {string.Join(" Also, ", problems)}");
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{request.Method} {request.Path} HTTP/1.1\r\n");
        if (!Has(request, "Host")) head.Append(CultureInfo.InvariantCulture, $"Host: {host}:{port}\r\n");
        foreach (var (name, value) in request.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (SaysLength(prepared) && !Has(request, "Content-Length"))
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        head.Append("\r\n");
        return new WireRequest([.. Encoding.ASCII.GetBytes(head.ToString()), .. body], prepared);
    }

    /// <summary>Where there is a body, and where a method is expected to have one, so that its absence must be said (RFC 9110, 8.6).</summary>
    private static bool SaysLength(PreparedRequest prepared) => prepared.SentBody is not null || prepared.Request.Method is "POST" or "PUT" or "PATCH";

    private static bool Has(RequestTemplate request, string header) => request.Headers.Keys.Contains(header, StringComparer.OrdinalIgnoreCase);
}
