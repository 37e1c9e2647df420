namespace Bench.TestServer.Scripts;

/// <summary>What a hostile server does instead of answering well.</summary>
public enum Fault
{
    None,

    /// <summary>Status 500 with the right body.</summary>
    WrongStatus,

    /// <summary>A body of the right length with other bytes: only a comparison sees it.</summary>
    WrongBytes,

    /// <summary>A well-framed body that is one byte longer.</summary>
    WrongLength,

    /// <summary>More bytes than the answer declares.</summary>
    ExcessBytes,

    /// <summary>The same, a moment after the answer.</summary>
    LateExcessBytes,

    /// <summary>One byte less than the answer declares, and the connection stays open.</summary>
    MissingByte,

    /// <summary>Half an answer, then an orderly close.</summary>
    CloseMidAnswer,

    /// <summary>Half an answer, then a reset.</summary>
    ResetMidAnswer,

    /// <summary>Bytes that are no HTTP.</summary>
    Garbage,

    /// <summary>The request is read and nothing follows.</summary>
    NeverAnswers,

    /// <summary>The request is read, then an orderly close.</summary>
    CloseUnanswered,

    /// <summary>The request is read, then a reset.</summary>
    ResetUnanswered,

    /// <summary>Header after header.</summary>
    EndlessHead,

    /// <summary>One header that goes on and on.</summary>
    EndlessHeader,

    /// <summary>Interim answers, each of them whole, and never the answer.</summary>
    EndlessInterim,

    /// <summary>Chunk after chunk, as fast as the client takes them.</summary>
    EndlessBody,
}
