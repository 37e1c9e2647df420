namespace Bench.Targets.Verification;

/// <summary>An answer as it came, before anything is compared.</summary>
/// <param name="Headers">By name without regard to case; several of one name are joined with commas.</param>
internal sealed record HttpAnswer(int Status, string Version, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Those that it sets, in the order in which they came.</summary>
    public IReadOnlyList<AnswerCookie> Cookies { get; init; } = [];

    /// <summary>From before the request was sent until the last byte was there.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>These have no body and need not say so (RFC 9110, 8.6).</summary>
    public bool IsBodiless => Status is 204 or 304;

    public bool ClosesConnection =>
        Headers.TryGetValue("Connection", out var connection) ? connection.Contains("close", StringComparison.OrdinalIgnoreCase) : Version == "1.0";
}
