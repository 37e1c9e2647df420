using System.Buffers.Text;

namespace Bench.Load.Http;

/// <summary>
/// Reads one response after the other from bytes that may be split anywhere (RFC 9112). Lines that come whole are read where
/// they lie; only a line that is split is copied. Allocates once a parser, when the first line comes in parts.
/// </summary>
internal sealed class ResponseParser
{
    /// <summary>Of the status line, header lines and trailers together; what common servers and clients take as a limit.</summary>
    public const int HeadLimitBytes = 16 * 1024;

    private enum Phase
    {
        Head,
        Body,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailers,
        BodyUntilClose,
        Complete,
        Malformed,
    }

    private readonly LineAssembler lines = new(HeadLimitBytes);
    private Phase phase = Phase.Complete;
    private ResponseHead head;
    private long remaining;
    private bool answersHead;
    private byte[]? expectedBody;

    public int Status => head.Status ?? 0;

    public long BodyLength { get; private set; }

    /// <summary>The body was compared and has other bytes.</summary>
    public bool BodyDiffers { get; private set; }

    /// <summary>The connection may be used again, once the response is complete.</summary>
    public bool KeepAlive { get; private set; }

    public ResponseProblem Problem { get; private set; }

    /// <param name="toHead">The request's method is HEAD, so that no body follows whatever the head says.</param>
    /// <param name="compareWith">What the body must be, or null to count its bytes only.</param>
    public void Begin(bool toHead, byte[]? compareWith)
    {
        phase = Phase.Head;
        head = default;
        lines.Restart();
        answersHead = toHead;
        expectedBody = compareWith;
        BodyLength = 0;
        BodyDiffers = false;
        KeepAlive = false;
        Problem = ResponseProblem.None;
    }

    /// <param name="consumed">Bytes of <paramref name="input"/> that belong to this response.</param>
    public ResponseProgress Read(ReadOnlySpan<byte> input, out int consumed)
    {
        var rest = input;
        while (phase < Phase.Complete && !rest.IsEmpty)
        {
            if (phase is Phase.Head or Phase.ChunkSize or Phase.ChunkEnd or Phase.Trailers) ReadLine(ref rest);
            else ReadBody(ref rest);
        }
        consumed = input.Length - rest.Length;
        return Progress;
    }

    /// <summary>The other side has closed in an orderly way: completes a body that lasts until then.</summary>
    public ResponseProgress ReadEnd()
    {
        if (phase == Phase.BodyUntilClose) Finish();
        return Progress;
    }

    private ResponseProgress Progress => phase switch
    {
        Phase.Complete => ResponseProgress.Complete,
        Phase.Malformed => ResponseProgress.Malformed,
        _ => ResponseProgress.Incomplete,
    };

    private void ReadLine(ref ReadOnlySpan<byte> rest)
    {
        if (lines.TryTake(ref rest, out var line)) ReadWholeLine(line);
        else if (lines.IsOverLimit) Refuse(ResponseProblem.HeadTooLarge);
        else if (phase == Phase.Head && head.Status is null && !MayBeStatusLine(lines.Unfinished)) Refuse(ResponseProblem.StatusLine);
    }

    /// <summary>Garbage need not have a line's end: what cannot become a status line is refused at once.</summary>
    private static bool MayBeStatusLine(ReadOnlySpan<byte> start)
    {
        var prefix = "HTTP/1."u8;
        var length = Math.Min(prefix.Length, start.Length);
        return start[..length].SequenceEqual(prefix[..length]);
    }

    private void ReadWholeLine(ReadOnlySpan<byte> line)
    {
        if (!line.EndsWith("\r\n"u8))
        {
            Refuse(ProblemOfLine);
            return;
        }
        line = line[..^2];
        switch (phase)
        {
            case Phase.Head when line.IsEmpty && head.Status is not null: EndHead(); break;
            case Phase.Head: Refuse(head.ReadLine(line)); break;
            case Phase.ChunkSize: BeginChunk(line); break;
            case Phase.ChunkEnd when line.IsEmpty: phase = Phase.ChunkSize; break;
            case Phase.ChunkEnd: Refuse(ResponseProblem.ChunkEnd); break;
            default: if (line.IsEmpty) Finish(); break;
        }
    }

    private ResponseProblem ProblemOfLine => phase switch
    {
        Phase.ChunkSize => ResponseProblem.ChunkSize,
        Phase.ChunkEnd => ResponseProblem.ChunkEnd,
        _ when head.Status is null => ResponseProblem.StatusLine,
        _ => ResponseProblem.HeaderLine,
    };

    private void EndHead()
    {
        if (head.IsInterim)
        {
            head = default;
            lines.Restart();
            return;
        }
        KeepAlive = head.KeepAlive && head.Status != 101;
        remaining = head.ContentLength ?? 0;
        if (answersHead || head.Status is 101 or 204 or 304) Finish();
        else if (head.IsChunked) phase = Phase.ChunkSize;
        else if (head.ContentLength is null || head.HasOtherCoding) phase = Phase.BodyUntilClose;
        else if (remaining == 0) Finish();
        else phase = Phase.Body;
        if (phase == Phase.BodyUntilClose) KeepAlive = false;
    }

    private void BeginChunk(ReadOnlySpan<byte> line)
    {
        lines.Restart();
        var extension = line.IndexOf((byte)';');
        var size = (extension < 0 ? line : line[..extension]).TrimEnd(" \t"u8);
        if (!Utf8Parser.TryParse(size, out long length, out var read, 'x') || read != size.Length || length < 0)
        {
            Refuse(ResponseProblem.ChunkSize);
            return;
        }
        remaining = length;
        phase = length == 0 ? Phase.Trailers : Phase.Chunk;
    }

    private void ReadBody(ref ReadOnlySpan<byte> rest)
    {
        var part = phase == Phase.BodyUntilClose || remaining >= rest.Length ? rest : rest[..(int)remaining];
        rest = rest[part.Length..];
        if (expectedBody is not null && !BodyDiffers) Compare(expectedBody, part);
        BodyLength += part.Length;
        if (phase == Phase.BodyUntilClose) return;
        remaining -= part.Length;
        if (remaining > 0) return;
        if (phase == Phase.Chunk) phase = Phase.ChunkEnd;
        else Finish();
    }

    private void Compare(byte[] expected, ReadOnlySpan<byte> part) =>
        BodyDiffers = BodyLength + part.Length > expected.Length
            || !part.SequenceEqual(expected.AsSpan((int)BodyLength, part.Length));

    private void Finish()
    {
        phase = Phase.Complete;
        if (expectedBody is not null && BodyLength != expectedBody.Length) BodyDiffers = true;
    }

    private void Refuse(ResponseProblem problem)
    {
        if (problem == ResponseProblem.None) return;
        Problem = problem;
        phase = Phase.Malformed;
    }
}
