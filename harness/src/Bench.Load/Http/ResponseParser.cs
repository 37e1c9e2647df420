using System.Runtime.CompilerServices;

namespace Bench.Load.Http;

/// <summary>
/// Reads one response after the other from bytes that may be split anywhere (RFC 9112). What comes whole is read where it lies;
/// only lines that are split or folded are copied.
/// </summary>
/// <remarks>
/// What happens once a line is inlined by order: an agent's code is compiled without a profile that would say so, and the calls
/// were a quarter of a small response's time.
/// </remarks>
internal sealed class ResponseParser
{
    /// <summary>Of a head, of trailers, and of the line with a chunk's size: what common servers and clients take as a limit.</summary>
    public const int LinesLimitBytes = 16 * 1024;

    private enum Phase
    {
        StatusLine,
        Fields,
        Body,
        BodyUntilClose,
        ChunkSize,
        Chunk,
        ChunkCarriageReturn,
        ChunkLineFeed,
        Trailers,
        Complete,
        Malformed,
    }

    private readonly LineAssembler lines = new(LinesLimitBytes);
    private Phase phase = Phase.Complete;
    private ResponseHead head;
    private long remaining;
    private ResponseBody body;
    private bool answersHead;

    public int Status => head.Status;

    public long BodyLength => body.Length;

    /// <summary>The body was compared and has other bytes.</summary>
    public bool BodyDiffers => body.Differs;

    /// <summary>The connection may be used again, once the response is complete.</summary>
    public bool KeepAlive { get; private set; }

    /// <summary>The status line of the response itself has come; interim ones before it do not count.</summary>
    public bool HasBegun => phase > Phase.StatusLine && !head.IsInterim;

    /// <summary>In chunks, or until the connection's end: the server began to send before it knew where the body would end.</summary>
    public bool IsStreamed => (head.IsChunked || head.LastsUntilClose) && !answersHead && !head.IsWithoutBody;

    public ResponseProblem Problem { get; private set; }

    /// <param name="toHead">The request's method is HEAD, so that no body follows whatever the head says.</param>
    /// <param name="compareWith">What the body must be, or null to count its bytes only.</param>
    public void Begin(bool toHead, byte[]? compareWith)
    {
        phase = Phase.StatusLine;
        head = default;
        body = new ResponseBody(compareWith);
        lines.Restart();
        answersHead = toHead;
        KeepAlive = false;
        Problem = ResponseProblem.None;
    }

    /// <summary>Reads all of <paramref name="input"/>: what follows a whole response makes it malformed.</summary>
    public ResponseProgress Read(ReadOnlySpan<byte> input)
    {
        while (phase < Phase.Complete && !input.IsEmpty)
        {
            switch (phase)
            {
                case Phase.Body or Phase.BodyUntilClose or Phase.Chunk: ReadBody(ref input); break;
                case Phase.ChunkCarriageReturn: ReadChunkEnd(ref input, (byte)'\r', Phase.ChunkLineFeed); break;
                case Phase.ChunkLineFeed: ReadChunkEnd(ref input, (byte)'\n', Phase.ChunkSize); break;
                default: ReadLine(ref input); break;
            }
        }
        if (phase == Phase.Complete && !input.IsEmpty) Refuse(ResponseProblem.ExcessBytes);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadLine(ref ReadOnlySpan<byte> input)
    {
        if (lines.TryTake(ref input, mayFold: phase is Phase.Fields or Phase.Trailers, out var line)) ReadWholeLine(line);
        else if (phase == Phase.StatusLine && !MayBeStatusLine(lines.Unfinished)) Refuse(ResponseProblem.StatusLine);
        else if (lines.Problem != ResponseProblem.None) Refuse(lines.Problem);
    }

    /// <summary>Garbage need not have a line's end: what cannot become a status line is refused at once.</summary>
    private static bool MayBeStatusLine(ReadOnlySpan<byte> start)
    {
        var prefix = "HTTP/1."u8;
        var length = Math.Min(prefix.Length, start.Length);
        return start[..length].SequenceEqual(prefix[..length]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadWholeLine(ReadOnlySpan<byte> line)
    {
        switch (phase)
        {
            case Phase.StatusLine: ReadStatus(line); break;
            case Phase.ChunkSize: BeginChunk(line); break;
            case Phase.Fields when line.IsEmpty: EndHead(); break;
            case Phase.Trailers when line.IsEmpty: Finish(); break;
            case Phase.Fields: Refuse(head.ReadField(line)); break;
            default: ReadTrailer(line); break;
        }
    }

    private void ReadStatus(ReadOnlySpan<byte> line)
    {
        phase = Phase.Fields;
        Refuse(head.ReadStatus(line));
    }

    /// <summary>Trailers say nothing of the framing (RFC 9110, 6.5.1).</summary>
    private void ReadTrailer(ReadOnlySpan<byte> line)
    {
        if (!FieldLine.TryFindColon(line, out _)) Refuse(ResponseProblem.FieldLine);
    }

    private void EndHead()
    {
        lines.Restart();
        if (head.IsInterim)
        {
            head = default;
            phase = Phase.StatusLine;
            return;
        }
        var hasBody = !answersHead && !head.IsWithoutBody;
        KeepAlive = head.KeepAlive && !(hasBody && head.LastsUntilClose);
        remaining = head.ContentLength;
        if (!hasBody) Finish();
        else if (head.FramingProblem != ResponseProblem.None) Refuse(head.FramingProblem);
        else if (head.IsChunked) phase = Phase.ChunkSize;
        else if (head.LastsUntilClose) phase = Phase.BodyUntilClose;
        else if (remaining == 0) Finish();
        else phase = Phase.Body;
    }

    private void BeginChunk(ReadOnlySpan<byte> line)
    {
        lines.Restart();
        var extension = line.IndexOf((byte)';');
        var size = (extension < 0 ? line : line[..extension]).TrimEnd(" \t"u8);
        if (WireNumber.TryReadHex(size, out remaining)) phase = remaining == 0 ? Phase.Trailers : Phase.Chunk;
        else Refuse(ResponseProblem.ChunkSize);
    }

    private void ReadBody(ref ReadOnlySpan<byte> input)
    {
        var part = phase == Phase.BodyUntilClose || remaining >= input.Length ? input : input[..(int)remaining];
        input = input[part.Length..];
        body.Add(part);
        if (phase == Phase.BodyUntilClose) return;
        remaining -= part.Length;
        if (remaining > 0) return;
        if (phase == Phase.Chunk) phase = Phase.ChunkCarriageReturn;
        else Finish();
    }

    private void ReadChunkEnd(ref ReadOnlySpan<byte> input, byte expected, Phase next)
    {
        var found = input[0];
        input = input[1..];
        phase = next;
        if (found != expected) Refuse(ResponseProblem.ChunkEnd);
    }

    private void Finish()
    {
        phase = Phase.Complete;
        body.End();
    }

    private void Refuse(ResponseProblem problem)
    {
        if (problem == ResponseProblem.None) return;
        Problem = problem;
        phase = Phase.Malformed;
    }
}
