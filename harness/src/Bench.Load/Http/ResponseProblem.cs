namespace Bench.Load.Http;

/// <summary>Why bytes are not an HTTP/1.1 response; the numbers are sections of RFC 9112 where no other is named.</summary>
internal enum ResponseProblem
{
    None,

    /// <summary>Not a version 1.x, a space and three digits of 100 or more (4).</summary>
    StatusLine,

    /// <summary>No name that a colon follows at once, as also where the first line after the status line begins with a space (5.1, 2.2).</summary>
    FieldLine,

    /// <summary>NUL, or a carriage return or line feed that the other does not accompany (2.2; RFC 9110, 5.5).</summary>
    ForbiddenByte,

    /// <summary>No number, one too large to count with, or several that differ (6.3).</summary>
    ContentLength,

    /// <summary>No coding at all, one without a name, <c>chunked</c> twice or with a parameter, or any under HTTP/1.0 (6.1, 7.1).</summary>
    TransferCoding,

    /// <summary>Content-Length and Transfer-Encoding together: "ought to be handled as an error" (6.3).</summary>
    TwoFramings,

    /// <summary>Not a hexadecimal number, or one too large to count with (7.1).</summary>
    ChunkSize,

    /// <summary>A chunk's bytes are followed by more of them than its size says (7.1).</summary>
    ChunkEnd,

    /// <summary>Larger than <see cref="ResponseParser.LinesLimitBytes"/>.</summary>
    HeadTooLarge,

    /// <summary>Bytes after a whole response, which answer nothing that was asked (9.2).</summary>
    ExcessBytes,
}
