using System.Text;

namespace Bench.Load.Http;

/// <summary>What a response's head says of its framing (RFC 9112, sections 4 to 6 and 9.3).</summary>
internal struct ResponseHead
{
    private bool isVersion10;
    private bool saysClose;
    private bool saysKeepAlive;
    private DeclaredLength length;
    private TransferCodings codings;

    /// <summary>Zero until the status line has come.</summary>
    public int Status { get; private set; }

    public readonly bool IsInterim => Status is >= 100 and < 200 and not 101;

    /// <summary>No body follows, whatever the fields say.</summary>
    public readonly bool IsWithoutBody => Status is 101 or 204 or 304;

    public readonly bool IsChunked => codings.EndInChunked;

    public readonly bool LastsUntilClose => codings.AreThere ? !codings.EndInChunked : !length.IsThere;

    public readonly long ContentLength => length.Bytes;

    /// <summary>Close wins over keep-alive; without either HTTP/1.0 closes (9.3), as it does after a coding that it does not know (6.1).</summary>
    public readonly bool KeepAlive => !saysClose && Status != 101 && (!isVersion10 || (saysKeepAlive && !codings.AreThere));

    /// <summary>What keeps a body's end from being known; of no account where no body follows (6.3).</summary>
    public readonly ResponseProblem FramingProblem
    {
        get
        {
            if (codings.AreWrong || (codings.AreThere && isVersion10)) return ResponseProblem.TransferCoding;
            if (codings.AreThere && length.IsThere) return ResponseProblem.TwoFramings;
            return length.IsWrong ? ResponseProblem.ContentLength : ResponseProblem.None;
        }
    }

    public ResponseProblem ReadStatus(ReadOnlySpan<byte> line)
    {
        // The reason, and even the space before it, may be missing.
        if (line.Length < 12 || (line.Length > 12 && line[12] != ' ')) return ResponseProblem.StatusLine;
        if (!line.StartsWith("HTTP/1."u8) || !char.IsAsciiDigit((char)line[7]) || line[8] != ' ') return ResponseProblem.StatusLine;
        if (!WireNumber.TryReadDecimal(line[9..12], out var status) || status < 100) return ResponseProblem.StatusLine;
        Status = (int)status;
        isVersion10 = line[7] == '0'; // later ones than 1.1 are read as 1.1 (RFC 9110, 2.5)
        return ResponseProblem.None;
    }

    public ResponseProblem ReadField(ReadOnlySpan<byte> line)
    {
        if (!FieldLine.TryFindColon(line, out var colon)) return ResponseProblem.FieldLine;
        // Only three names matter, and their lengths differ: most lines end here.
        switch (colon)
        {
            case 10 when Ascii.EqualsIgnoreCase(line[..10], "connection"u8): ReadConnection(line[11..]); break;
            case 14 when Ascii.EqualsIgnoreCase(line[..14], "content-length"u8): length.Read(line[15..]); break;
            case 17 when Ascii.EqualsIgnoreCase(line[..17], "transfer-encoding"u8): codings.Read(line[18..]); break;
            default: break;
        }
        return ResponseProblem.None;
    }

    private void ReadConnection(ReadOnlySpan<byte> options)
    {
        while (FieldLine.TryTakeElement(ref options, out var option))
        {
            saysClose |= Ascii.EqualsIgnoreCase(option, "close"u8);
            saysKeepAlive |= Ascii.EqualsIgnoreCase(option, "keep-alive"u8);
        }
    }
}
