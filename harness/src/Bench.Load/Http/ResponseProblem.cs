namespace Bench.Load.Http;

/// <summary>Why bytes are not an HTTP/1.1 response.</summary>
internal enum ResponseProblem
{
    None,
    StatusLine,
    HeaderLine,
    ContentLength,
    ChunkSize,
    ChunkEnd,
    HeadTooLarge,
}
