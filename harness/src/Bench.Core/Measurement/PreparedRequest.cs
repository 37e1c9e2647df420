using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>A request as it is sent under load, with the answer that this target gave when it was verified (METHOD.md M6).</summary>
/// <param name="Status">Checked on every response.</param>
/// <param name="Body">Its length is checked on every response; its bytes on the first of each connection and on 1 in 100.</param>
public sealed record PreparedRequest(RequestTemplate Request, int Status, byte[] Body);
