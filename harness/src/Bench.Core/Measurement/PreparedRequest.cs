using System.Text.Json.Serialization;
using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>
/// A request as it is sent under load, with the answer that counts as valid: under a contract the one that this target gave when it was
/// verified (METHOD.md M6), for a URL of the user's what he expects of it.
/// </summary>
/// <param name="Status">Checked on every response; null takes any success (2xx).</param>
/// <param name="Body">Its length is checked on every response; its bytes on the first of each connection and on 1 in 100. Null takes any.</param>
/// <param name="Upload">The bytes of the request's body where they are no text; null where the request says them.</param>
public sealed record PreparedRequest(RequestTemplate Request, int? Status, byte[]? Body, byte[]? Upload = null)
{
    /// <summary>What is sent after the request's head; null where it has no body.</summary>
    [JsonIgnore]
    public byte[]? SentBody => Upload ?? Request.SentBody;
}
