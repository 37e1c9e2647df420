using System.Buffers.Text;
using System.Text;

namespace Bench.Load.Http;

/// <summary>What a response's head says of its framing (RFC 9112, sections 4 to 6 and 9.3).</summary>
internal struct ResponseHead
{
    /// <summary>Null until the status line has come.</summary>
    public int? Status { get; private set; }

    public long? ContentLength { get; private set; }

    public bool IsChunked { get; private set; }

    /// <summary>A coding whose end cannot be known: the body lasts until the connection closes.</summary>
    public bool HasOtherCoding { get; private set; }

    public bool KeepAlive { get; private set; }

    public readonly bool IsInterim => Status is >= 100 and < 200 and not 101;

    public ResponseProblem ReadLine(ReadOnlySpan<byte> line) => Status is null ? ReadStatus(line) : ReadField(line);

    private ResponseProblem ReadStatus(ReadOnlySpan<byte> line)
    {
        const int StatusStart = 9;
        if (!line.StartsWith("HTTP/1."u8) || line.Length < StatusStart + 3 || line[7] is not ((byte)'0' or (byte)'1') || line[8] != ' ')
            return ResponseProblem.StatusLine;
        if (line.Length > StatusStart + 3 && line[StatusStart + 3] != ' ') return ResponseProblem.StatusLine;
        if (!Utf8Parser.TryParse(line.Slice(StatusStart, 3), out uint status, out var read) || read != 3 || status < 100)
            return ResponseProblem.StatusLine;
        Status = (int)status;
        KeepAlive = line[7] == '1'; // HTTP/1.0 closes unless it says otherwise
        return ResponseProblem.None;
    }

    private ResponseProblem ReadField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[0] is (byte)' ' or (byte)'\t' || line[colon - 1] is (byte)' ' or (byte)'\t') return ResponseProblem.HeaderLine;
        // Only three names matter, and their lengths differ: most lines end here.
        return colon switch
        {
            10 when Ascii.EqualsIgnoreCase(line[..10], "connection"u8) => ReadConnection(line[11..]),
            14 when Ascii.EqualsIgnoreCase(line[..14], "content-length"u8) => ReadContentLength(Trim(line[15..])),
            17 when Ascii.EqualsIgnoreCase(line[..17], "transfer-encoding"u8) => ReadCoding(Trim(line[18..])),
            _ => ResponseProblem.None,
        };
    }

    private ResponseProblem ReadContentLength(ReadOnlySpan<byte> value)
    {
        if (!Utf8Parser.TryParse(value, out long length, out var read) || read != value.Length || value[0] is (byte)'-' or (byte)'+')
            return ResponseProblem.ContentLength;
        if (ContentLength is { } earlier && earlier != length) return ResponseProblem.ContentLength;
        ContentLength = length;
        return ResponseProblem.None;
    }

    private ResponseProblem ReadCoding(ReadOnlySpan<byte> value)
    {
        var last = Trim(value[(value.LastIndexOf((byte)',') + 1)..]);
        IsChunked = Ascii.EqualsIgnoreCase(last, "chunked"u8);
        HasOtherCoding = !IsChunked;
        return ResponseProblem.None;
    }

    private ResponseProblem ReadConnection(ReadOnlySpan<byte> value)
    {
        foreach (var range in value.Split((byte)','))
        {
            var option = Trim(value[range]);
            if (Ascii.EqualsIgnoreCase(option, "close"u8)) KeepAlive = false;
            else if (Ascii.EqualsIgnoreCase(option, "keep-alive"u8)) KeepAlive = true;
        }
        return ResponseProblem.None;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim(" \t"u8);
}
