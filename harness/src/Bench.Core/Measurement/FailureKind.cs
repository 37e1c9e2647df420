namespace Bench.Core.Measurement;

/// <summary>Why a request has no valid answer (METHOD.md M5).</summary>
public enum FailureKind
{
    /// <summary>No connection could be made, or not in time.</summary>
    Connect,

    /// <summary>The connection ended before the whole answer had come.</summary>
    Reset,

    /// <summary>The whole answer had not come within the response timeout.</summary>
    Timeout,

    /// <summary>The bytes are not an HTTP/1.1 answer.</summary>
    Malformed,

    /// <summary>An answer with another status.</summary>
    WrongStatus,

    /// <summary>The right status, but a body of another length or other bytes.</summary>
    WrongBody,
}
