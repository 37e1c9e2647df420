namespace Bench.TestServer.Scripts;

/// <summary>How an answer says where its body ends.</summary>
public enum BodyFraming
{
    ContentLength,
    Chunked,

    /// <summary>HTTP/1.0's way: the body ends with the connection.</summary>
    UntilClose,
}
