using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Asks the downstream service of a contract how many requests it has got; null where the contract declares none, or nobody may ask it.</summary>
/// <exception cref="ServiceFailedException">It does not answer any more.</exception>
public delegate Task<long?> CountCalls(Contract contract, CancellationToken cancellation);
