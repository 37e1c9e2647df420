using System.Globalization;
using System.Text;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Load.Http;

/// <summary>A request as bytes, made once, with what its answer must be.</summary>
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

    public int Status { get; }

    public byte[] Body { get; }

    /// <exception cref="EngineFailedException">A part would break the request's framing.</exception>
    public static WireRequest From(PreparedRequest prepared, string host, int port)
    {
        var request = prepared.Request;
        var body = request.Body is null ? [] : Encoding.UTF8.GetBytes(request.Body);
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{OneLine(request.Method)} {OneLine(request.Path)} HTTP/1.1\r\n");
        if (!Has(prepared, "Host")) head.Append(CultureInfo.InvariantCulture, $"Host: {host}:{port}\r\n");
        foreach (var (name, value) in request.Headers) head.Append(CultureInfo.InvariantCulture, $"{OneLine(name)}: {OneLine(value)}\r\n");
        if (request.Body is not null && !Has(prepared, "Content-Length"))
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        head.Append("\r\n");
        return new WireRequest([.. Encoding.UTF8.GetBytes(head.ToString()), .. body], prepared);
    }

    private static bool Has(PreparedRequest prepared, string header) =>
        prepared.Request.Headers.Keys.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n', '\0') < 0
        ? text
        : throw new EngineFailedException(
            $"A request cannot be sent: '{text.ReplaceLineEndings("\\n")}' holds a line break. Remove it from the contract's method, path or headers.");
}
