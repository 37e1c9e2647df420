namespace Bench.Load.Http;

/// <summary>How far a response has come.</summary>
internal enum ResponseProgress
{
    /// <summary>More bytes are needed.</summary>
    Incomplete,

    /// <summary>The whole response is there.</summary>
    Complete,

    /// <summary>The bytes are not an HTTP/1.1 response; <see cref="ResponseParser.Problem"/> says why.</summary>
    Malformed,
}
