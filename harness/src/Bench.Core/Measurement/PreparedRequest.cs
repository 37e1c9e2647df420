using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>
/// A request as it is sent under load, with the answer that counts as valid: under a contract the one that this target gave when it was
/// verified (METHOD.md M6), for a URL of the user's what he expects of it.
/// </summary>
/// <param name="Status">Checked on every response; null takes any success (2xx).</param>
/// <param name="Body">Its length is checked on every response; its bytes on the first of each connection and on 1 in 100. Null takes any.</param>
public sealed record PreparedRequest(RequestTemplate Request, int? Status, byte[]? Body);
